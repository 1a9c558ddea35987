import { describe, expect, test } from "vitest";
import { phoneticKey } from "../../../../shared/matching/language/phonetic.ts";
import { skeleton } from "../../../../shared/matching/language/skeleton.ts";
import { openVocabulary } from "../../../../shared/matching/vocabulary.ts";
import { createVocabulary } from "../../../../shared/matching/vocabulary-builder.ts";
import { realLexicon } from "../../../support/lexicon.ts";

const lexicon = await realLexicon();
const builder = createVocabulary(lexicon);
const ids = Object.fromEntries(
  ["микросхема", "станок", "смартвотч", "车床", "车床罩", "数控车床"].map((word) => [
    word,
    builder.add(word, "word"),
  ]),
);
const vocabulary = openVocabulary(builder.pack());
const wordsAt = (found: readonly number[]): string[] => found.map((id) => vocabulary.word(id).word);

test("a word added twice is one word", () => {
  expect(builder.add("станок", "word")).toBe(ids["станок"]);
  expect(vocabulary.size).toBe(Object.keys(ids).length);
});

describe("ways to a word", () => {
  test("by its skeleton", () => {
    expect(wordsAt(vocabulary.byKey(skeleton("mikroskhema")))).toEqual(["микросхема"]);
  });

  test("by its stem, whatever the ending", () => {
    expect(wordsAt(vocabulary.byStem(lexicon.forms("смартвотчами").stem))).toEqual(["смартвотч"]);
  });

  test("by its sound", () => {
    const key = phoneticKey(lexicon.forms("микрасхема").stem);
    expect(wordsAt(vocabulary.byPhonetic(key))).toEqual(["микросхема"]);
  });

  test("by its first two characters, the longest word first", () => {
    expect(vocabulary.hanFrom("车床")).toEqual(["车床罩", "车床"]);
    expect(vocabulary.hanFrom("数控")).toEqual(["数控车床"]);
  });

  test("unknown keys lead nowhere", () => {
    expect(vocabulary.byKey("banan")).toEqual([]);
    expect(vocabulary.byKey("")).toEqual([]);
    expect(vocabulary.byStem("")).toEqual([]);
    expect(vocabulary.hanFrom("苹果")).toEqual([]);
  });
});
