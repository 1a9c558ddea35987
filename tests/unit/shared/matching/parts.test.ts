import { describe, expect, test } from "vitest";
import { chunksOf, createPartReader, looksLikePart } from "../../../../shared/matching/parts.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { makeMaker, smallCatalogue } from "../../../support/small-catalogue.ts";

const reader = createPartReader(
  smallCatalogue({
    makers: [
      makeMaker({
        id: "a",
        name: "A",
        listed: "mostly",
        category: "chips",
        families: [
          { stem: "AD", min: 4, category: "chips" },
          { stem: "AD93", min: 2, category: "processors" },
        ],
      }),
    ],
  }),
);
const stems = (text: string): string[] =>
  reader.read(tokenise(text)).known.map(({ stem, category }) => `${stem}:${category}`);

describe("families by their stem", () => {
  test.each([
    ["the longest stem wins", "AD9361BBCZ", ["AD93:processors"]],
    ["the shorter one where the longer has too little behind it", "AD8307AR", ["AD:chips"]],
    ["hyphens and dots inside", "AD93-61.BBCZ", ["AD93:processors"]],
    ["look-alike letters", "АD9361", ["AD93:processors"]],
    ["behind another word", "чип-AD9361", ["AD93:processors"]],
    ["two in a line", "AD9361, AD8307AR", ["AD93:processors", "AD:chips"]],
    ["too short", "AD9", []],
    ["no digit", "ADAPTER", []],
    ["a space ends it", "AD 9361", []],
    ["inside a longer number", "X9AD9361", []],
  ])("%s: %s", (_, text, found) => {
    expect(stems(text)).toEqual(found);
  });
});

describe("what looks like a part number", () => {
  const looks = (text: string): boolean => {
    const tokens = tokenise(text);
    return chunksOf(tokens).some((chunk) => looksLikePart(tokens, chunk));
  };

  test.each(["LTC6655BHMS8", "GRM188R71H104KA93D", "VNH5019", "74HC595-D", "1234567"])("%s", (text) => {
    expect(looks(text)).toBe(true);
  });

  test.each(["ABCDE", "12345", "10 mm", "X5", "220В", "процессор", "2024"])("not %s", (text) => {
    expect(looks(text)).toBe(false);
  });
});

describe("kinds of parts that no list names", () => {
  const catalogue = smallCatalogue();
  const { contextWords } = catalogue;
  const unlisting = createPartReader({
    ...catalogue,
    contextWords: { ...contextWords, unlistedStems: ["RC0603", "AD936X"] },
  });
  const read = (text: string) => unlisting.read(tokenise(text));

  test("are told apart by their stem", () => {
    expect(read("RC0603FR-0710KL, AD9361BBCZ")).toMatchObject({
      known: [{ stem: "AD93" }],
      unlisted: [{ from: 0 }],
    });
  });

  test("the longest stem decides", () => {
    expect(read("AD936X77")).toMatchObject({ known: [], unlisted: [{ from: 0 }] });
  });
});

describe("digits for letters in a part number", () => {
  const lookalike = createPartReader(
    smallCatalogue({
      makers: [
        makeMaker({
          id: "a",
          name: "A",
          listed: "mostly",
          category: "chips",
          families: [{ stem: "SKM400", category: "chips" }],
        }),
      ],
    }),
  );
  const read = (text: string) => lookalike.read(tokenise(text)).known;

  test("are seen, and said to be look-alikes", () => {
    expect(read("5KM400G812T4")).toMatchObject([{ stem: "SKM400", lookalike: true }]);
    expect(read("SKM400GB12T4")).toMatchObject([{ stem: "SKM400", lookalike: false }]);
  });

  test.each(["SKM4O0GB12T4", "5KMA00GB12T4", "TKM400GB12T4"])(
    "not letters for digits or letters: %s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe("a shop's article", () => {
  test.each(["AD-9361", "AD 9361"])("is no part number: %s", (text) => {
    expect(stems(text)).toEqual([]);
  });
});

describe("a number drawn apart by spaces", () => {
  const read = (text: string) => reader.read(tokenise(text)).known;

  test.each(["AD 9361 BBCZ", "ad 9361 bbcz", "AD 9361 BBCZ 20"])("%s", (text) => {
    expect(read(text)).toMatchObject([{ stem: "AD93", lookalike: true }]);
  });

  test.each(["AD 93", "AD, 9361, BBCZ", "AD 9361", "AD 1234567"])("not: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
