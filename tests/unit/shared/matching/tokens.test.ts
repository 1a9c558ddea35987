import { describe, expect, test } from "vitest";
import { scriptOfWord, tokenise } from "../../../../shared/matching/tokens.ts";

const raws = (text: string): string[] => tokenise(text).map(({ raw }) => raw);
/** The words as they stand in the original. */
const slices = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe("words and their spans", () => {
  test.each([
    ["punctuation parts words", "Станок, токарный (с ЧПУ)", ["станок", "токарный", "с", "чпу"]],
    ["hyphens, dots and slashes part words", "STM32-F1 а.б c/d", ["stm32", "f1", "а", "б", "c", "d"]],
    ["letters and digits stay together", "МС-21 3D 5кВт", ["мс", "21", "3d", "5квт"]],
    ["an apostrophe inside a word stays unseen", "D'Artagnan об’єкт", ["dartagnan", "обєкт"]],
    ["an apostrophe at an edge is no letter", "'дрон'", ["дрон"]],
    ["Chinese parts from letters beside it", "三星Galaxy手机", ["三星", "galaxy", "手机"]],
    ["emoji part words", "📷камера👨‍👩‍👧дрон", ["камера", "дрон"]],
    ["Hebrew and Arabic are words too", "\u200fעברית \u202bطائرة\u202c дрон", ["עברית", "طائرة", "дрон"]],
    ["a soft hyphen does not part a word", "микро\u00adсхема", ["микросхема"]],
    ["nor does a zero-width space", "микро\u200bсхема", ["микросхема"]],
    ["lone surrogates part words and harm nothing", "a\ud800b \udc00 дрон", ["a", "b", "дрон"]],
    ["no words", " ,.—…!? \u200b ", []],
  ])("%s", (_, text, words) => {
    expect(raws(text)).toEqual(words);
  });

  test("spans cut the original exactly, marks and invisible letters inside a word included", () => {
    expect(slices("За\u0301мок—ми\u00adкро\u200bсхе\u0301ма, ﬁlm; ＳＯＮＹ 😀дрон\u200b!")).toEqual([
      "За\u0301мок",
      "ми\u00adкро\u200bсхе\u0301ма",
      "ﬁlm",
      "ＳＯＮＹ",
      "дрон",
    ]);
  });

  test.each(["3½ дюйма", "салют ﷺ дрон", "⑴станок", "㏂ ㏘ ℀"])("spans never overlap: %s", (text) => {
    const tokens = tokenise(text);
    for (const [i, token] of tokens.slice(1).entries())
      expect(token.start).toBeGreaterThanOrEqual(tokens[i]?.end ?? 0);
    expect(tokens.length).toBeGreaterThan(0);
  });

  test("tokens are numbered in order", () => {
    expect(tokenise("один два, три").map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});

describe("what stands before a token", () => {
  test.each([
    ["станок токарный", "space"],
    ["станок  токарный", "gap"],
    ["станок-токарный", "joiner"],
    ["станок – токарный", "spaced-joiner"],
    ["станок. токарный", "spaced-joiner"],
    ["станок---токарный", "joiner"],
    ["станок, токарный", "comma"],
    ["станок; токарный", "comma"],
    ["станок (токарный", "comma"],
    ["станок\nтокарный", "comma"],
    ["станок токарный".replace(" ", "\u00a0"), "space"],
    ["станок !? токарный", "gap"],
  ])("%j: %s", (text, before) => {
    expect(tokenise(text).map((token) => token.before)).toEqual(["start", before]);
  });

  test("nothing stands between Chinese and letters", () => {
    expect(tokenise("三星Galaxy").map(({ before }) => before)).toEqual(["start", "none"]);
  });
});

describe("script of a word", () => {
  test.each([
    ["дрон", "cyrillic"],
    ["көздеуіш", "cyrillic"],
    ["drone", "latin"],
    ["naïve", "latin"],
    ["stm32", "latin"],
    ["2024", "digit"],
    ["λάμδα", "greek"],
    ["电源", "han"],
    ["עברית", "other"],
    ["дpoн", "mixed"],
    ["дрοн", "mixed"],
  ])("%s is %s", (word, script) => {
    expect(scriptOfWord(word)).toBe(script);
  });
});

describe("two alphabets in one word", () => {
  test("stay one word where every letter has a look-alike", () => {
    expect(raws("микpocxема дpoн")).toEqual(["микpocxема", "дpoн"]);
  });

  test("are two words where a letter has none", () => {
    expect(raws("дрожжиLux дронDJI")).toEqual(["дрожжи", "lux", "дрон", "dji"]);
  });
});

test("a hyphen at a line's end binds what it parts", () => {
  expect(tokenise("микро-\nсхема").map(({ before }) => before)).toEqual(["start", "joiner"]);
  expect(tokenise("микро -\nсхема").map(({ before }) => before)).toEqual(["start", "comma"]);
});
