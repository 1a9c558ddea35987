import { describe, expect, test } from "vitest";
import { addBeginnings, createBeginnings } from "../../../../../shared/matching/language/beginnings.ts";
import { createDictionary } from "../../../../../shared/matching/language/dictionary.ts";
import { hashText } from "../../../../../shared/matching/language/hash.ts";

const WORDS: Readonly<Record<string, string>> = { станок: "N", окно: "N", кот: "", box: "S" };
const sorted = Object.entries(WORDS).sort(([a], [b]) => hashText(a) - hashText(b));
const flagSets = [...new Set(Object.values(WORDS))];
const beginnings = createBeginnings();
for (const word of [...Object.keys(WORDS), "станки", "окна", "boxes"]) addBeginnings(beginnings, word);
const data = {
  lemmas: Uint32Array.from(sorted, ([word]) => hashText(word)),
  flags: Uint16Array.from(sorted, ([, flags]) => flagSets.indexOf(flags)),
  flagSets,
  rules: {
    ки: [{ flag: "N", strip: "ок", condition: "[^аеёиоуыэюя]ок" }],
    а: [{ flag: "N", strip: "о", condition: "[^ь]о" }],
    es: [{ flag: "S", strip: "", condition: "[sx]" }],
  },
};
const dictionary = createDictionary({ ...data, beginnings });

describe("lemmas of a form", () => {
  test.each([
    ["a lemma is its own", "станок", ["станок"]],
    ["a rule with a longer stripped end", "станки", ["станок"]],
    ["a rule with a condition", "окна", ["окно"]],
    ["a rule that adds to the whole", "boxes", ["box"]],
    ["a lemma without the rule's flag does not take it", "кота", []],
    ["no word", "бззз", []],
    ["an empty word", "", []],
  ])("%s", (_, form, lemmas) => {
    expect(dictionary.lemmas(form)).toEqual(lemmas);
  });
});

test("what begins as no word does is none, though its hash be a lemma's", () => {
  const others = createBeginnings();
  addBeginnings(others, "окна");
  const doubting = createDictionary({ ...data, beginnings: others });
  expect(doubting.has("станок")).toBe(false);
  expect(doubting.has("окна")).toBe(true);
  expect(doubting.has("кот")).toBe(true);
});
