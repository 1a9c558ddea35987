import { expect, test } from "vitest";
import { assertThumbnail, inspectContent } from "../../../../electron/evidence/inspect-content.ts";
import { MAX_FILE_BYTES } from "../../../../shared/schemas/evidence.ts";
import { jpeg, pdf, photo, png, webp } from "../../../support/evidence-files.ts";

test.each([
  ["a photo", jpeg(), "image/jpeg"],
  ["a photo with what a phone writes after it", photo(1), "image/jpeg"],
  ["a screenshot", png(), "image/png"],
  ["a photo of a newer phone", webp(), "image/webp"],
  ["a scan", pdf(), "application/pdf"],
])("%s is known by its content", async (_, bytes, type) => {
  expect(await inspectContent(bytes)).toBe(type);
});

test.each([
  ["a program", Buffer.from(`MZ${"\0".repeat(200)}`, "latin1")],
  ["a page with a script", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a drawing that may carry scripts", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["a GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1")],
  ["nothing", Buffer.alloc(0)],
])("%s is refused", async (_, bytes) => {
  await expect(inspectContent(bytes)).rejects.toMatchObject({ code: "evidence-unknown-type" });
});

const broken = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
test.each([
  ["a photo cut off in its header", jpeg().subarray(0, 40)],
  ["a photo cut off in its picture", jpeg().subarray(0, -2)],
  ["a screenshot without its end", png().subarray(0, -12)],
  ["a screenshot with a flipped bit", broken(png(), 45)],
  ["a WebP cut off", webp().subarray(0, -10)],
  ["a scan cut off", pdf().subarray(0, -8)],
])("%s is refused", async (_, bytes) => {
  await expect(inspectContent(bytes)).rejects.toMatchObject({ code: "evidence-unreadable" });
});

test.each([
  ["more bytes than allowed", Buffer.concat([jpeg(), Buffer.alloc(MAX_FILE_BYTES)])],
  ["a small file that claims 40,000 × 40,000 pixels", png(40_000, 40_000)],
])("%s: refused before anything decodes it", async (_, bytes) => {
  await expect(inspectContent(bytes)).rejects.toMatchObject({ code: "evidence-too-large" });
});

test("a thumbnail is a small JPEG and nothing else", () => {
  expect(() => assertThumbnail(jpeg())).not.toThrow();
  for (const bytes of [png(), pdf(), jpeg().subarray(0, 60), Buffer.concat([jpeg(), Buffer.alloc(200_000)])])
    expect(() => assertThumbnail(bytes)).toThrow("thumbnail");
});
