import { expect, test } from "vitest";
import { plateKey, plateSearchKeys } from "../../../../shared/log/plate-key.ts";

test("one plate, however it is written", () => {
  for (const written of [
    "А123ВС77",
    "A123BC77",
    "а 123 вс 77",
    "A-123-BC/77",
    "Ａ１２３ВС77",
    "\u00a0А123вс 77 ",
  ]) {
    expect(plateKey(written)).toBe("A123BC77");
  }
  expect(plateKey("АВЕКМНОРСТУХ")).toBe("ABEKMHOPCTYX");
});

test("letters without a Latin look-alike stay, Chinese ones too", () => {
  expect(plateKey("新A 12345")).toBe("新A12345");
  expect(plateKey("777 ЖДИ 01")).toBe("777ЖДИ01");
});

test("a part of a plate is looked for from where letters turn to digits", () => {
  expect(plateSearchKeys("А 123 ВС 77")).toEqual(["A123BC77", "123BC77", "BC77", "77"]);
  expect(plateSearchKeys(" - ")).toEqual([]);
});
