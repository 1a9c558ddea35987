import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { glyphHash, looksLike } from "../../../../../shared/matching/language/glyphs.ts";

describe("signs that look alike", () => {
  test.each([
    ["Latin in Russian", "дpoн", "дрон"],
    ["Kazakh letters in Russian", "дрөң", "дрон"],
    ["digits in Russian", "при60р н04н0г0", "прибор ночного"],
    ["digits in English", "53n50r", "sensor"],
    ["Greek in English", "hαrτιng", "harting"],
    ["marks that mean nothing", "merçedeş", "mercedes"],
    ["Armenian", "դrօne".replace("դ", "d"), "drone"],
    ["small capitals", "ᴅᴇʟʟ", "dell"],
  ])("%s: %s is seen as %s", (_, written, meant) => {
    expect(looksLike(written, meant)).toBe(true);
    expect(glyphHash(written)).toBe(glyphHash(meant));
  });

  test.each([
    ["a sign more", "дроны", "дрон"],
    ["another letter", "дром", "дрон"],
    ["likeness does not carry over: 4 is ч and a, ч is no a", "чнтенна", "антенна"],
  ])("not with %s", (_, written, meant) => {
    expect(looksLike(written, meant)).toBe(false);
  });

  test("what looks alike has the same key, so that the index loses nothing", () => {
    const words = fc.string({ unit: fc.constantFrom(..."дронdrone0345678αβəқңүıß"), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (written, meant) => {
        if (looksLike(written, meant)) expect(glyphHash(written)).toBe(glyphHash(meant));
      }),
      { seed: 2026, numRuns: 2_000 },
    );
  });
});
