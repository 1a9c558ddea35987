import { describe, expect, test } from "vitest";
import { POLICY } from "../../../../shared/matching/policy.ts";
import { matchOf, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();
const score = (description: string): number => matchOf(screen(description), "lathes")?.score ?? 0;
const plain = score("станок токарный");

describe("the words of a term where they stand together", () => {
  test("side by side, in any order and form", () => {
    expect(plain).toBeGreaterThan(0);
    expect(score("токарный станок")).toBe(plain);
    expect(score("токарных станков")).toBe(plain);
  });

  test("words in between make it less sure, stop words do not", () => {
    expect(score("станок новый токарный")).toBeLessThan(plain);
    expect(score("станок и для токарный")).toBe(plain);
  });

  test("too many words in between, and they do not belong together", () => {
    expect(score(`станок ${"новый ".repeat(POLICY.windowGap + 1)} токарный`)).toBe(0);
  });

  test("one comma may stand inside a name, more may not", () => {
    expect(score("станок, токарный")).toBeGreaterThan(0);
    expect(score("станок, токарный")).toBeLessThan(plain);
    expect(score("станок, новый, токарный")).toBe(0);
  });

  test("of two places the one where they stand closest", () => {
    expect(score("станок новый токарный, станок токарный")).toBe(plain);
    expect(score("токарный и новый, станок токарный")).toBe(plain);
  });

  test("a word that is missing", () => {
    expect(score("станок фрезерный")).toBe(0);
  });
});

describe("a good named twice", () => {
  test.each([
    ["first as what another is for", "чехол для смартфона, смартфон", "smartphones"],
    ["first as absent", "станок без процессора, процессоры 500 шт", "processors"],
    ["first inside an ordinary good's phrase", "процессор кухонный 1 шт, процессор 500 шт", "processors"],
  ])("%s, then by itself: it is found", (_, description, category) => {
    expect(screen(description).matches.map((match) => match.category)).toContain(category);
  });
});

describe("an ordinary good's phrase", () => {
  const processors = (description: string): number => matchOf(screen(description), "processors")?.score ?? 0;

  test.each(["процессор кухонный", "кухонный новый процессор", "процессор для кухонных"])("%s", (text) => {
    expect(processors(text)).toBeLessThan(POLICY.check);
  });

  test.each(["кухонный, процессор", "процессор и кухонный", "процессор с кухонным", "процессор в кухонном"])(
    "does not reach over to another good: %s",
    (text) => {
      expect(processors(text)).toBeGreaterThanOrEqual(POLICY.hit);
    },
  );
});

describe("English words that a link parts", () => {
  const isNamed = (description: string): boolean =>
    matchOf(screen(description), "power-supplies") !== undefined;

  test("are two goods where the last word names what the first comes with", () => {
    expect(isNamed("power with supply")).toBe(false);
    expect(isNamed("supply with power")).toBe(true);
  });

  test("or what the first word is cleaned or held by", () => {
    expect(isNamed("supply cleaning kit for power")).toBe(false);
    expect(isNamed("supply for power")).toBe(true);
  });
});
