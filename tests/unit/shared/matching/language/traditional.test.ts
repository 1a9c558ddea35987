import { expect, test } from "vitest";
import { isTraditional, toSimplified } from "../../../../../shared/matching/language/traditional.ts";
import { tokenise } from "../../../../../shared/matching/tokens.ts";
import { wordsIn } from "../../../../../shared/matching/words-in.ts";

test.each([
  ["積體電路", "积体电路"],
  ["無人機", "无人机"],
  ["軸承", "轴承"],
  ["筆記型電腦", "笔记型电脑"],
  ["轴承", "轴承"],
])("%s is %s", (traditional, simplified) => {
  expect(toSimplified(traditional)).toBe(simplified);
  expect(tokenise(traditional).map(({ raw }) => raw)).toEqual([simplified]);
  expect(wordsIn(traditional)).toEqual([simplified]);
});

test("a simplified character is no traditional one", () => {
  expect([..."轴承无人机电路"].some((sign) => isTraditional(sign.charCodeAt(0)))).toBe(false);
});
