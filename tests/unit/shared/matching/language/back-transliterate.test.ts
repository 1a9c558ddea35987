import { describe, expect, test } from "vitest";
import { findReading } from "../../../../../shared/matching/language/back-transliterate.ts";

function cyrillicReadings(latin: string): string[] {
  const readings: string[] = [];
  findReading(latin, (units, start, end) => {
    readings.push(String.fromCharCode(...units.subarray(start, end)));
    return false;
  });
  return readings;
}

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

  test("the likeliest that passes is the word", () => {
    expect(findReading("chipsy", () => true)).toBe("чипсы");
    expect(findReading("chipsy", () => false)).toBeUndefined();
  });

  test("readings stay few however long the word", () => {
    expect(cyrillicReadings("nstl".repeat(40)).length).toBeLessThanOrEqual(24);
  });
});
