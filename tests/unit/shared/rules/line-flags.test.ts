import { describe, expect, test } from "vitest";
import { createCodeBook } from "../../../../shared/matching/codes.ts";
import { goodsKnown } from "../../../../shared/matching/goods-known.ts";
import { POLICY } from "../../../../shared/matching/policy.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { type LineFacts, lineFlags } from "../../../../shared/rules/line-flags.ts";
import type { Match } from "../../../../shared/schemas/screening.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const catalogue = smallCatalogue();
const book = createCodeBook(catalogue);
const LEAST_PER_KG: ReadonlyMap<string, number> = new Map([
  ["chips", 100],
  ["multicopters", 200],
]);

const makeMatch = (category: string, changes: Partial<Match> = {}): Match => ({
  category,
  group: "electronics",
  title: { ru: category, kk: category, en: category },
  score: POLICY.hit,
  evidence: [{ kind: "exact", token: category, term: category, span: { start: 0, end: 1 } }],
  adjustments: [],
  ...changes,
});

const flags = ({
  hs,
  description = "",
  ...facts
}: Partial<LineFacts> & { hs?: string; description?: string } = {}): string[] =>
  lineFlags({
    matches: [],
    known: { ...goodsKnown(catalogue), leastPerKgOf: (id) => LEAST_PER_KG.get(id) },
    declared: {},
    code: book.read(hs),
    tokens: tokenise(description),
    isVague: false,
    isNamedElse: () => false,
    ...facts,
  });

test("nothing to say, no flag", () => {
  expect(flags()).toEqual([]);
  expect(flags({ hs: "0702", description: "помидоры" })).toEqual([]);
});

describe("listed-code", () => {
  test("where a match stands on the listed code", () => {
    expect(flags({ matches: [makeMatch("chips", { adjustments: ["code-listed"] })], hs: "8542" })).toEqual([
      "listed-code",
    ]);
    expect(flags({ matches: [makeMatch("chips", { adjustments: ["code-fits"] })], hs: "8542" })).toEqual([]);
  });
});

describe("description-code-mismatch", () => {
  const listed = makeMatch("chips", {
    adjustments: ["code-listed"],
    evidence: [{ kind: "code", token: "8542", term: "8542" }],
  });

  test("a listed code for goods that the first words put elsewhere", () => {
    expect(flags({ matches: [listed], hs: "8542", isNamedElse: () => true })).toEqual([
      "listed-code",
      "description-code-mismatch",
    ]);
    expect(flags({ matches: [listed], hs: "8542" })).toEqual(["listed-code"]);
    expect(flags({ hs: "0702", isNamedElse: () => true })).toEqual([]);
  });

  test("not where words name the listed goods", () => {
    const named = makeMatch("chips", { adjustments: ["code-listed"] });
    expect(flags({ matches: [named], hs: "8542", isNamedElse: () => true })).toEqual(["listed-code"]);
  });

  test("a part's number under a code of other goods, though it bears its maker's name", () => {
    const part = makeMatch("chips", {
      brand: "Texas Instruments",
      evidence: [{ kind: "part-number", token: "ADS1256IDB", term: "ADS1…" }],
    });
    expect(flags({ matches: [part], hs: "0702" })).toEqual(["description-code-mismatch"]);
  });

  test("words of one heading under a code of another", () => {
    expect(flags({ matches: [makeMatch("chips")], hs: "0702" })).toEqual(["description-code-mismatch"]);
    expect(flags({ matches: [makeMatch("chips")], hs: "8542" })).toEqual([]);
  });

  test("not where one of the goods named fits", () => {
    expect(flags({ matches: [makeMatch("chips"), makeMatch("lathes")], hs: "8458" })).toEqual([]);
  });

  test("not by a brand, a mere code or a weak word", () => {
    expect(flags({ matches: [makeMatch("brand-electronics", { brand: "Sony" })], hs: "0702" })).toEqual([]);
    expect(
      flags({
        matches: [makeMatch("chips", { evidence: [{ kind: "code", token: "8542", term: "8542" }] })],
        hs: "0702",
      }),
    ).toEqual([]);
    expect(flags({ matches: [makeMatch("chips", { score: POLICY.check })], hs: "0702" })).toEqual([]);
  });

  test("not by goods of no heading, and not against a code that cannot be read", () => {
    expect(flags({ matches: [makeMatch("nowhere")], hs: "0702" })).toEqual([]);
    expect(flags({ matches: [makeMatch("chips")], hs: "abc" })).toEqual(["malformed-code"]);
    expect(flags({ matches: [makeMatch("chips")] })).toEqual([]);
  });

  test("against the heading of a code that was cut", () => {
    expect(flags({ matches: [makeMatch("chips")], hs: "07020" })).toEqual([
      "description-code-mismatch",
      "malformed-code",
    ]);
    expect(flags({ matches: [makeMatch("chips")], hs: "85423" })).toEqual(["malformed-code"]);
  });
});

describe("vague-description", () => {
  test("names that say nothing, where nothing else is named", () => {
    expect(flags({ isVague: true })).toEqual(["vague-description"]);
    expect(flags({ isVague: true, matches: [makeMatch("chips")] })).toEqual([]);
    expect(flags({ isVague: true, matches: [makeMatch("chips", { brand: "Sony" })] })).toEqual([
      "vague-description",
    ]);
  });
});

describe("the code itself", () => {
  test.each([
    ["abc", ["malformed-code"]],
    ["9999", ["unknown-heading"]],
    ["0702", []],
  ])("%s: %j", (hs, expected) => {
    expect(flags({ hs })).toEqual(expected);
  });
});

describe("disguised-letters", () => {
  test("two alphabets in one word, not in one line", () => {
    expect(flags({ description: "микpocxема" })).toEqual(["disguised-letters"]);
    expect(flags({ description: "микросхема STM32" })).toEqual([]);
  });
});

test("all at once, in the order of the schema", () => {
  expect(
    flags({
      matches: [makeMatch("chips", { adjustments: ["code-listed"] })],
      hs: "0702",
      description: "микpocxема",
    }),
  ).toEqual(["listed-code", "description-code-mismatch", "disguised-letters"]);
});

describe("value-too-low", () => {
  const chips = [makeMatch("chips")];
  const worth = (value: number, weightKg: number, currency = "USD") =>
    flags({ matches: chips, declared: { value, weightKg, currency } });

  test("below half of what the good is worth at the least, in whatever currency", () => {
    expect(worth(490, 10)).toEqual(["value-too-low"]);
    expect(worth(510, 10)).toEqual([]);
    expect(worth(100_000, 10, "kzt")).toEqual(["value-too-low"]);
    expect(worth(0, 10)).toEqual(["value-too-low"]);
  });

  test("not where something is missing, or the currency has no rate", () => {
    expect(worth(1, 0)).toEqual([]);
    expect(worth(1, 10, "XYZ")).toEqual([]);
    expect(flags({ matches: chips, declared: { value: 1, currency: "USD" } })).toEqual([]);
    expect(flags({ matches: chips, declared: { weightKg: 10 } })).toEqual([]);
  });

  test("not for a good of which no price is known, nor where another reading of the line is as cheap", () => {
    const declared = { value: 10, weightKg: 10, currency: "USD" };
    expect(flags({ matches: [makeMatch("cameras")], declared })).toEqual([]);
    expect(flags({ matches: [...chips, makeMatch("cameras")], declared })).toEqual([]);
    expect(flags({ matches: [...chips, makeMatch("multicopters")], declared })).toEqual(["value-too-low"]);
  });

  test("not for a code or a brand alone: no good is named", () => {
    const declared = { value: 10, weightKg: 10, currency: "USD" };
    const byCode = makeMatch("chips", { evidence: [{ kind: "code", token: "8542", term: "8542" }] });
    expect(flags({ matches: [byCode, makeMatch("chips", { brand: "Acme" })], declared })).toEqual([]);
  });
});

describe("brand-origin-mismatch", () => {
  const branded = ({ name, category }: { name: string; category: string }, origin: string) =>
    flags({ matches: [makeMatch(category, { brand: name })], declared: { origin } });
  const [brand] = catalogue.brands;
  if (!brand) throw new Error("The small catalogue has a brand");

  test("a foreign brand from a country that its goods only pass through", () => {
    for (const origin of ["KG", "Казахстан", "Armenia"])
      expect(branded(brand, origin)).toEqual(["brand-origin-mismatch"]);
  });

  test("not from where brands have their goods made, nor from an unknown country, nor without a brand", () => {
    for (const origin of ["CN", "Германия", "TR", "", "Атлантида"])
      expect(branded(brand, origin)).toEqual([]);
    expect(flags({ matches: [makeMatch("chips")], declared: { origin: "KG" } })).toEqual([]);
    expect(branded({ ...brand, name: "Nobody" }, "KG")).toEqual([]);
  });

  test("not from the brand's own country", () => {
    const known = { ...goodsKnown(catalogue), countryOfBrand: () => "KZ" };
    const matches = [makeMatch("chips", { brand: "Beket" })];
    expect(flags({ matches, known, declared: { origin: "Казахстан" } })).toEqual([]);
    expect(flags({ matches, known, declared: { origin: "KG" } })).toEqual(["brand-origin-mismatch"]);
  });
});
