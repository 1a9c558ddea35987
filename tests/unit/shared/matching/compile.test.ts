import { describe, expect, test } from "vitest";
import { type CompiledTerm, compileCatalogue } from "../../../../shared/matching/compile.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { makeCategory, smallCatalogue } from "../../../support/small-catalogue.ts";

const lexicon = await realLexicon();
const catalogue = smallCatalogue();
const compiled = compileCatalogue(catalogue, lexicon);

const wordsOf = ({ words }: CompiledTerm): string[] =>
  words.map((id) => compiled.vocabulary.words[id]?.word ?? "?");
const terms = (text: string): CompiledTerm[] => compiled.terms.filter((term) => term.text === text);

describe("the words of a term", () => {
  test("are its content words, in its order", () => {
    expect(terms("станок токарный с ЧПУ").map(wordsOf)).toContainEqual(["станок", "токарный", "чпу"]);
  });

  test("run together they are one word more", () => {
    expect(terms("блок питания").map(wordsOf)).toEqual([["блок", "питания"], ["блокпитания"]]);
  });

  test("a Chinese term is also its romanisation, but for that without edits", () => {
    const [plain, pinyin] = terms("集成电路");
    expect(plain?.rule).toBe("fuzzy");
    expect(pinyin === undefined ? [] : wordsOf(pinyin)).toEqual(["jichengdianlu"]);
    expect(pinyin?.rule).toBe("exact");
  });

  test("a term of nothing but stop words keeps them", () => {
    const only = compileCatalogue(
      smallCatalogue({
        categories: [makeCategory({ id: "on", group: "luxury", terms: { en: ["ON"] } })],
        brands: [],
        makers: [],
      }),
      lexicon,
    );
    expect(only.terms.map(({ words }) => words.length)).toEqual([1]);
  });

  test("a term without a word is left out", () => {
    const odd = compileCatalogue(
      smallCatalogue({
        categories: [makeCategory({ id: "odd", group: "luxury", terms: { en: ["—!—"] } })],
        brands: [],
        makers: [],
      }),
      lexicon,
    );
    expect(odd.terms).toEqual([]);
  });
});

describe("whom a term speaks for", () => {
  test.each([
    ["микросхема", "category"],
    ["процессор кухонный", "not"],
    ["Самсунг", "brand"],
    ["STMicroelectronics", "maker"],
  ])("%s: %s", (text, kind) => {
    expect(terms(text).map(({ owner }) => owner.kind)).toContain(kind);
  });

  test("an ordinary phrase never matches by edits", () => {
    expect(terms("процессор кухонный").every(({ rule }) => rule === "exact")).toBe(true);
  });

  test("a context term knows its alternatives, phrases word by word", () => {
    const [chip] = terms("чип");
    expect(chip?.with.map((phrase) => phrase.map((id) => compiled.vocabulary.words[id]?.word))).toEqual([
      ["микросхема"],
      ["bga"],
      ["печатная", "плата"],
    ]);
  });
});

test("every term hangs on one of its own words, the rarest", () => {
  const anchors = new Map(
    [...compiled.anchored].flatMap(([word, ids]) => ids.map((id) => [id, word] as const)),
  );
  expect(anchors.size).toBe(compiled.terms.length);
  for (const [id, term] of compiled.terms.entries()) expect(term.words).toContain(anchors.get(id));
  const common = compiled.vocabulary.words.findIndex(({ word }) => word === "станок");
  expect(compiled.anchored.get(common) ?? []).toEqual([]);
});
