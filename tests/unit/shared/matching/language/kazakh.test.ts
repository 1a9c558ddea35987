import { describe, expect, test } from "vitest";
import { hasKazakhLetters, kazakhStems } from "../../../../../shared/matching/language/kazakh.ts";

describe("a stem under Kazakh endings", () => {
  test.each([
    ["plural", "микросхемалар", "микросхема"],
    ["plural and case", "микросхемаларды", "микросхема"],
    ["plural, possessive and case", "микросхемаларының", "микросхема"],
    ["possessive", "камерасы", "камера"],
    ["with", "камерамен", "камера"],
    ["from", "станоктан", "станок"],
    ["in", "станокта", "станок"],
    ["a derived adjective", "камералы", "камера"],
    ["without", "камерасыз", "камера"],
    ["a final қ voiced before a vowel", "қалпағы", "қалпақ"],
    ["a final к voiced before a vowel", "мойынтірегі", "мойынтірек"],
    ["a final п voiced before a vowel", "процессорқабы", "процессорқап"],
  ])("%s: %s holds %s", (_, word, stem) => {
    expect(kazakhStems(word)).toContain(stem);
  });

  test("the word itself is no stem of it, and very short stems are not offered", () => {
    expect(kazakhStems("станок")).not.toContain("станок");
    expect(kazakhStems("дананы").every((stem) => stem.length >= 4)).toBe(true);
  });
});

test("letters that only Kazakh has", () => {
  expect(hasKazakhLetters("көздеуіш")).toBe(true);
  expect(hasKazakhLetters("прицел")).toBe(false);
});
