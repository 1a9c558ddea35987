import { describe, expect, test } from "vitest";
import { isArticle, mayBeArticle } from "../../../../shared/matching/article.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";

const isArticleAtEnd = (text: string): boolean => {
  const tokens = tokenise(text);
  return isArticle(
    tokens,
    tokens.findIndex(({ raw }) => raw.startsWith("bc")),
  );
};

describe("an article's name", () => {
  test.each(["шторы для ванной арт. BC547", "кружка, дек. BC-547", "plates ref. BC547"])("is: %s", (text) => {
    expect(isArticleAtEnd(text)).toBe(true);
  });

  test.each(["BC547", "арт. BC547", "детали, арт. BC547", "шторы BC547"])("is not: %s", (text) => {
    expect(isArticleAtEnd(text)).toBe(false);
  });

  test("a whole part number is nobody's cup", () => {
    expect(mayBeArticle("AD-9850")).toBe(true);
    expect(mayBeArticle("STM32F407VGT6")).toBe(false);
    expect(mayBeArticle("drone")).toBe(false);
  });
});
