import { describe, expect, test } from "vitest";
import {
  type CompiledCatalogue,
  fromPackedBlock,
  openCatalogue,
  packCatalogue,
  toPackedBlock,
} from "../../../../shared/matching/compile.ts";
import type { CompiledTerm } from "../../../../shared/matching/terms.ts";
import type { Catalogue } from "../../../../shared/schemas/catalogue.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { makeCategory, smallCatalogue } from "../../../support/small-catalogue.ts";

const lexicon = await realLexicon();
const catalogue = smallCatalogue();
const compile = (from: Catalogue): CompiledCatalogue => openCatalogue(from, packCatalogue(from, lexicon));
const compiled = compile(catalogue);
const termsOf = ({ terms }: CompiledCatalogue): CompiledTerm[] =>
  Array.from({ length: terms.size }, (_, id) => terms.at(id));

const wordsOf = ({ words }: CompiledTerm): string[] => words.map((id) => compiled.vocabulary.word(id).word);
const terms = (text: string): CompiledTerm[] => termsOf(compiled).filter((term) => term.text === text);

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
    const only = compile(
      smallCatalogue({
        categories: [makeCategory({ id: "on", group: "luxury", terms: { en: ["ON"] } })],
        brands: [],
        makers: [],
      }),
    );
    expect(termsOf(only).map(({ words }) => words.length)).toEqual([1]);
  });

  test("a term without a word is left out", () => {
    const odd = compile(
      smallCatalogue({
        categories: [makeCategory({ id: "odd", group: "luxury", terms: { en: ["—!—"] } })],
        brands: [],
        makers: [],
      }),
    );
    expect(termsOf(odd)).toEqual([]);
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
    expect(chip?.with.map((phrase) => phrase.map((id) => compiled.vocabulary.word(id).word))).toEqual([
      ["микросхема"],
      ["bga"],
      ["печатная", "плата"],
    ]);
  });
});

test("every term hangs on one of its own words, the rarest", () => {
  const ids = Array.from({ length: compiled.vocabulary.size }, (_, id) => id);
  const anchors = new Map(
    ids.flatMap((word) => Array.from(compiled.terms.anchoredBy(word), (id) => [id, word] as const)),
  );
  expect(anchors.size).toBe(compiled.terms.size);
  for (const [id, term] of termsOf(compiled).entries()) expect(term.words).toContain(anchors.get(id));
  const common = ids.find((id) => compiled.vocabulary.word(id).word === "станок") ?? -1;
  expect([...compiled.terms.anchoredBy(common)]).toEqual([]);
});

test("a catalogue opened from what was kept needs its terms no more", () => {
  const bare = {
    ...catalogue,
    categories: catalogue.categories.map((category) => ({ ...category, not: [] })),
  };
  const block = toPackedBlock(packCatalogue(catalogue, lexicon));
  const opened = openCatalogue(bare, fromPackedBlock(block));
  expect(termsOf(opened)).toEqual(termsOf(compiled));
});

describe("packed on the index of another version", () => {
  const odd = makeCategory({
    id: "odd",
    group: "drones",
    headings: ["8806"],
    terms: {
      ru: [
        { text: "схема интегральная", fuzzyFrom: 5 },
        { text: "блок питания", rule: "exact" },
        { text: "чип", rule: "context", with: ["ПЛИС"] },
        "коптербокс",
        "ъъ",
      ],
      kk: ["ұшқышсыз"],
      en: ["power supply"],
      zh: ["集成电路", "3d打印机", "打印机"],
    },
    not: ["процессор"],
  });
  const versions = {
    small: catalogue,
    "without half of the categories": smallCatalogue({
      categories: catalogue.categories.filter((_, index) => index % 2 === 0),
    }),
    "in another order, with new words and old ones otherwise": smallCatalogue({
      categories: [odd, ...catalogue.categories.toReversed()],
      brands: catalogue.brands.map((brand) => ({ ...brand, spellings: [...brand.spellings, "схема"] })),
      pinyin: { 集成电路: "jichengdianlux" },
    }),
    empty: smallCatalogue({ categories: [], brands: [], makers: [], pinyin: {} }),
  };
  const packed = Object.entries(versions).map(([name, version]) => {
    return { name, version, index: packCatalogue(version, lexicon) };
  });
  const pairs = packed.flatMap((earlier) => packed.map((later) => ({ earlier, later })));

  test.each(pairs)("$later.name on $earlier.name: byte for byte as packed anew", ({ earlier, later }) => {
    const onEarlier = packCatalogue(later.version, lexicon, earlier.index);
    expect(Buffer.from(toPackedBlock(onEarlier))).toEqual(Buffer.from(toPackedBlock(later.index)));
  });
});
