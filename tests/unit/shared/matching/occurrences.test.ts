import { describe, expect, test } from "vitest";
import { openCatalogue, packCatalogue } from "../../../../shared/matching/compile.ts";
import { createLineReader, type Occurrence } from "../../../../shared/matching/occurrences.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const lexicon = await realLexicon();
const catalogue = smallCatalogue();
const compiled = openCatalogue(catalogue, packCatalogue(catalogue, lexicon));
const idOf = (word: string): number =>
  Array.from({ length: compiled.vocabulary.size }, (_, id) => id).find(
    (id) => compiled.vocabulary.word(id).word === word,
  ) ?? -1;
const reader = createLineReader(compiled, lexicon);

const tokens = (text: string): string[] => reader.read(text).tokens.map(({ raw }) => raw);
const occurrences = (text: string, word: string): readonly Occurrence[] => {
  return reader.read(text).byWord.get(idOf(word)) ?? [];
};

describe("words where they stand", () => {
  test("every occurrence of a word", () => {
    expect(
      occurrences("процессоры, новый процессор", "процессор").map(({ from, to, kind }) => [from, to, kind]),
    ).toEqual([
      [0, 0, "inflection"],
      [2, 2, "exact"],
    ]);
  });

  test.each([
    ["cut by a space", "квадро коптер", "квадрокоптер"],
    ["cut by a hyphen", "микро-схема", "микросхема"],
    ["cut twice", "мик ро схема", "микросхема"],
    ["drawn apart", "д р о н ы", "дрон"],
  ])("a word %s", (_, text, word) => {
    expect(occurrences(text, word)).toMatchObject([{ kind: "spaced" }]);
  });

  test("ordinary neighbours stay two words", () => {
    expect(occurrences("станок то карный", "станок")).toHaveLength(1);
  });
});

describe("words run together", () => {
  test("are cut, and each piece stands where its letters stood", () => {
    const text = "новыемикросхемыипроцессоры";
    const { tokens: pieces } = reader.read(text);
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      "новые",
      "микросхемы",
      "и",
      "процессоры",
    ]);
    expect(occurrences(text, "микросхема")).toMatchObject([{ kind: "glued", from: 1, to: 1 }]);
  });

  test("Chinese is cut by the words of the catalogue", () => {
    expect(tokens("全新数控车床3台")).toEqual(["全新", "数控车床", "3", "台"]);
    expect(tokens("卡车床单")).toEqual(["卡车", "床单"]);
  });

  test("an ordinary long word is not cut", () => {
    expect(tokens("микроскопический")).toEqual(["микроскопический"]);
  });
});

describe("distance", () => {
  test("stop words add none", () => {
    expect(reader.read("станок с и для чпу").positions).toEqual([1, 1, 1, 1, 2]);
  });
});

test("a line reads the same after others", () => {
  const before = reader.read("микро-схемы и п р о ц е с с о р ы 集成电路");
  for (const text of ["микро", "схемы", "квадрокоптерскамерой", "集成", ""]) reader.read(text);
  expect(reader.read("микро-схемы и п р о ц е с с о р ы 集成电路")).toEqual(before);
});
