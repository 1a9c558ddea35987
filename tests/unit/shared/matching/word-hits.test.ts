import { describe, expect, test } from "vitest";
import { openVocabulary } from "../../../../shared/matching/vocabulary.ts";
import { createVocabulary } from "../../../../shared/matching/vocabulary-builder.ts";
import { hitsOf } from "../../../../shared/matching/word-hits.ts";
import { realLexicon } from "../../../support/lexicon.ts";

const lexicon = await realLexicon();
const builder = createVocabulary(lexicon);
const NAMES = ["bosch", "сони"];
const KNOWN = [
  "микросхема",
  "станок",
  "процессор",
  "чип",
  "тепловизор",
  "camera",
  "квадрокоптер",
  "көздеуіш",
  "macbook",
  "ноутбук",
  "ноутбугі",
];
for (const word of KNOWN) builder.add(word, "word");
for (const word of NAMES) builder.add(word, "name");
const vocabulary = openVocabulary(builder.pack());

const hits = (word: string, { lookalike = false, fuzzy = true } = {}): string[] =>
  hitsOf(vocabulary, lexicon.forms(word), { lookalike, fuzzy }).map(
    ({ vocab, kind, edits }) => `${vocabulary.word(vocab).word}:${kind}:${edits}`,
  );

describe("how a declared word meets a known one", () => {
  test.each([
    ["itself", "микросхема", "микросхема:exact:0"],
    ["a dictionary form", "станками", "станок:inflection:0"],
    ["a form of a word that no dictionary knows", "квадрокоптерами", "квадрокоптер:inflection:0"],
    ["Kazakh endings", "көздеуіштердің", "көздеуіш:inflection:0"],
    ["an English plural", "cameras", "camera:inflection:0"],
    ["another alphabet", "mikroskhemy", "микросхема:transliteration:0"],
    ["a doubled letter lost", "процесор", "процессор:typo:0"],
    ["an edit", "тепловизрр", "тепловизор:typo:1"],
    ["letters swapped", "квадркооптер", "квадрокоптер:typo:1"],
  ])("%s", (_, word, hit) => {
    expect(hits(word)).toEqual([hit]);
  });

  test("a look-alike reading says so", () => {
    expect(hits("микросхема", { lookalike: true })).toEqual(["микросхема:lookalike:0"]);
  });
});

test("a slip is looked for also where the word is what another leaves without its ending", () => {
  expect(hits("ноутбуг")).toEqual(["ноутбугі:inflection:0", "ноутбук:typo:1"]);
});

describe("what does not meet", () => {
  test.each([
    ["an ordinary word with the same skeleton: борщ and Bosch", "борщ"],
    ["an ordinary word of which the brand looks like a form: соня and Сони", "соня"],
    ["an ordinary word one edit away", "чин"],
    ["a short word one edit away", "чиб"],
    ["an unknown word far from all", "абракадабра"],
    ["an ordinary word in Latin letters, some edits away", "kartofel"],
  ])("%s", (_, word) => {
    expect(hits(word)).toEqual([]);
  });

  test("no edits where none are allowed", () => {
    expect(hits("тепловизрр", { fuzzy: false })).toEqual([]);
  });
});
