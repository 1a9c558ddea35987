import { expect, test } from "vitest";
import {
  addBeginnings,
  createBeginnings,
  mayBegin,
} from "../../../../../shared/matching/language/beginnings.ts";
import { unitsIn } from "../../../../../shared/matching/language/text-of.ts";

const beginnings = createBeginnings();
for (const word of ["блок", "блокировка"]) addBeginnings(beginnings, word);
const mayBe = (word: string): boolean => {
  const { units, start, end } = unitsIn(word);
  return mayBegin(beginnings, units, start, end);
};

test.each([
  ["a word itself", "блокировка", true],
  ["a form of it", "блокировками", true],
  ["what is too short to tell", "блоки", true],
  ["another beginning", "станок", false],
  ["a whole word and another run together", "блокпитания", false],
])("%s: %s", (_, word, may) => {
  expect(mayBe(word)).toBe(may);
});

test("letters before the word and behind it say nothing", () => {
  const { units } = unitsIn("станок блок питания");
  expect(mayBegin(beginnings, units, 7, 11)).toBe(true);
});
