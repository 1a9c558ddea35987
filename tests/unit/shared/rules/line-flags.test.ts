import { describe, expect, test } from "vitest";
import { createCodeBook } from "../../../../shared/matching/codes.ts";
import { POLICY } from "../../../../shared/matching/policy.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { type LineFacts, lineFlags } from "../../../../shared/rules/line-flags.ts";
import type { Match } from "../../../../shared/schemas/screening.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const catalogue = smallCatalogue();
const book = createCodeBook(catalogue);

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
    headingsOf: (id) => catalogue.categories.find((category) => category.id === id)?.headings ?? [],
    code: book.read(hs),
    tokens: tokenise(description),
    isVague: false,
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
