import { expect, test } from "vitest";
import type { DeclaredCode } from "../../../../shared/matching/codes.ts";
import { createHeadingWords } from "../../../../shared/matching/heading-words.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { contextOf } from "../../../support/context-of-word.ts";
import { realLexicon } from "../../../support/lexicon.ts";

const titled = (heading: string, ru: string, en: string) => ({ heading, title: { ru, kk: ru, en } });
const headingWords = createHeadingWords(
  [
    titled("0101", "Лошади, ослы, мулы", "Horses, asses, mules"),
    titled("0707", "Огурцы и корнишоны свежие", "Cucumbers and gherkins, fresh"),
    titled("8542", "Схемы электронные интегральные", "Electronic integrated circuits"),
  ],
  await realLexicon(),
);
const CHIPS = { digits: "854231", heading: "8542" } satisfies DeclaredCode;
const isNamedElse = (text: string): boolean => headingWords(tokenise(text), CHIPS, contextOf(text));

test.each([
  "Огурцы тепличные",
  "Fresh cucumbers, 20 cartons",
  "Осёл домашний",
  "Изделие представляет собой чехол из ткани",
  "desk lamp",
])("words of another heading, or of goods that are hardly listed: %s", (text) => {
  expect(isNamedElse(text)).toBe(true);
});

test.each(["Схемы интегральные и огурцы", "Товары, чехол", "STM32F103RCT6, 20 шт", "Детали в коробках"])(
  "not said of: %s",
  (text) => {
    expect(isNamedElse(text)).toBe(false);
  },
);
