import { describe, expect, test } from "vitest";
import {
  englishSingulars,
  stripRomanised,
  stripRussian,
} from "../../../../../shared/matching/language/endings.ts";

test.each(["смартвотчи", "смартвотчей", "смартвотчами", "смартвотчам", "смартвотчах"])(
  "%s has the stem of a loanword that no dictionary knows",
  (form) => {
    expect(stripRussian(form)).toBe("смартвотч");
  },
);

test("the same endings romanised", () => {
  expect(stripRomanised("mikroshemami")).toBe("mikroshem");
  expect(stripRomanised("mikroshemi")).toBe("mikroshem");
});

test("a stem is never cut to a stump", () => {
  expect(stripRussian("дрона")).toBe("дрон");
  expect(stripRussian("дома")).toBe("дома");
});

describe("English plurals", () => {
  test.each([
    ["lathes", "lathe"],
    ["processors", "processor"],
    ["switches", "switch"],
    ["boxes", "box"],
    ["batteries", "battery"],
    ["knives", "knife"],
  ])("%s may come from %s", (plural, singular) => {
    expect(englishSingulars(plural)).toContain(singular);
  });

  test.each(["glass", "gas", "drone"])("%s is no plural", (word) => {
    expect(englishSingulars(word)).toEqual([]);
  });
});
