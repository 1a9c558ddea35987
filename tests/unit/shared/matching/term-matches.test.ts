import { describe, expect, test } from "vitest";
import { matchOf, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();
const score = (description: string, category: string): number =>
  matchOf(screen(description), category)?.score ?? 0;

describe("terms met in a line", () => {
  test("all of the term's words must be there", () => {
    expect(score("станок токарный", "lathes")).toBeGreaterThan(0);
    expect(score("станок фрезерный", "lathes")).toBe(0);
    expect(score("токарный", "lathes")).toBe(0);
  });

  test("the evidence is one record a word, with exact spans in line and term", () => {
    const description = "Новый токарный станок";
    const records = matchOf(screen(description), "lathes")?.evidence ?? [];
    expect(records.map(({ span }) => description.slice(span?.start, span?.end))).toEqual([
      "станок",
      "токарный",
    ]);
    expect(records.map(({ term, termSpan }) => term.slice(termSpan?.start, termSpan?.end))).toEqual([
      "станок",
      "токарный",
    ]);
  });

  test("the better the letters met, the higher the match", () => {
    const plain = score("тепловизор", "sights");
    expect(score("тепловизоры", "sights")).toBe(plain);
    expect(score("тепловизрр", "sights")).toBeLessThan(plain);
    expect(score("т е п л о в и з о р", "sights")).toBeLessThan(plain);
    expect(score("тепловизрр", "sights")).toBeGreaterThan(0);
  });
});

describe("edits are for terms that allow them", () => {
  test("a fuzzy brand, an exact one and an abbreviation", () => {
    expect(matchOf(screen("Samsyng"), "brand-electronics:Samsung")?.evidence[0]?.kind).toBe("typo");
    expect(screen("Bosvh").verdict).toBe("clear");
    expect(screen("FPGAA").verdict).toBe("clear");
  });
});
