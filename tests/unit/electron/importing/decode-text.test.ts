import { describe, expect, test } from "vitest";
import { decodeText } from "../../../../electron/importing/decode-text.ts";
import { encoders, withMark } from "../../../support/encodings.ts";

const TEXT = "Наименование;Кол-во\r\nМикросхемы памяти;12\r\n";
const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251"] as const;

test.each(encodings)("%s is known without a byte order mark", (encoding) => {
  expect(decodeText(encoders[encoding](TEXT))).toEqual({ text: TEXT, encoding });
});

test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
  "%s with a byte order mark, which is no part of the text",
  (encoding) => {
    expect(decodeText(encoders[encoding](withMark(TEXT)))).toEqual({ text: TEXT, encoding });
  },
);

test("English and Chinese in UTF-16 without a mark", () => {
  for (const text of ["description,qty\nmemory chips,12\n", "品名,数量\n无人机电池,20\n"]) {
    expect(decodeText(encoders["utf-16le"](text))).toEqual({ text, encoding: "utf-16le" });
    expect(decodeText(encoders["utf-16be"](text))).toEqual({ text, encoding: "utf-16be" });
  }
});

test("plain English is UTF-8", () => {
  expect(decodeText(Buffer.from("description\nbolts"))).toEqual({
    text: "description\nbolts",
    encoding: "utf-8",
  });
});

test("a UTF-8 file cut off in the middle of a letter stays UTF-8", () => {
  const bytes = encoders["utf-8"](TEXT.repeat(3)).subarray(0, -3);
  expect(decodeText(bytes.subarray(0, bytes.indexOf(0xd0, 40) + 1)).encoding).toBe("utf-8");
});

describe("bytes that are no text are refused", () => {
  test.each([
    [
      "a picture",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 400 }, (_, index) => (index * 37) % 256)]),
    ],
    ["zeros", Buffer.alloc(100)],
    ["control characters", Buffer.from("\u0001\u0002\u0003goods\u0004")],
  ])("%s", (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: "file-unreadable" }));
  });
});
