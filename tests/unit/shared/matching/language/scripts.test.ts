import { describe, expect, test } from "vitest";
import { readsInBothAlphabets, scriptOf } from "../../../../../shared/matching/language/scripts.ts";

describe("script of a letter", () => {
  test.each([
    ["a", "latin"],
    ["ß", "latin"],
    ["ŝ", "latin"],
    ["÷", "other"],
    ["я", "cyrillic"],
    ["қ", "cyrillic"],
    ["ԁ", "cyrillic"],
    ["λ", "greek"],
    ["7", "digit"],
    ["电", "han"],
    ["〇", "han"],
    ["が", "other"],
    [" ", "other"],
  ])("%s is %s", (letter, script) => {
    expect(scriptOf(letter.charCodeAt(0))).toBe(script);
  });
});

describe("a whole word that reads in both alphabets", () => {
  test.each(["насос", "hacoc", "мост", "tempo"])("%s may be either", (word) => {
    expect(readsInBothAlphabets(word)).toBe(true);
  });

  test.each(["дрон", "drone", "процессор", "x5"])("%s is what it is", (word) => {
    expect(readsInBothAlphabets(word)).toBe(false);
  });
});
