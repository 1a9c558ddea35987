import { describe, expect, test } from "vitest";
import { cyrillicReadings } from "../../../../../shared/matching/language/back-transliterate.ts";

describe("Russian words in Latin letters", () => {
  test.each([
    ["borshch", "борщ"],
    ["kartofel", "картофель"],
    ["kozhanye", "кожаные"],
    ["chipsy", "чипсы"],
    ["tsement", "цемент"],
    ["khleb", "хлеб"],
    ["yabloki", "яблоки"],
    ["jabloki", "яблоки"],
  ])("%s may be %s", (latin, russian) => {
    expect(cyrillicReadings(latin)).toContain(russian);
  });

  test("a letter that no reading knows ends them all", () => {
    expect(cyrillicReadings("dr8n")).toEqual([]);
    expect(cyrillicReadings("дrone")).toEqual([]);
  });

  test("readings stay few however long the word", () => {
    expect(cyrillicReadings("nstl".repeat(40)).length).toBeLessThanOrEqual(24);
  });
});
