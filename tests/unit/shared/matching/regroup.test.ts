import { describe, expect, test } from "vitest";
import { joinSpacedLetters } from "../../../../shared/matching/regroup.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";

const joined = (text: string): string[] => joinSpacedLetters(tokenise(text)).tokens.map(({ raw }) => raw);

describe("letters drawn apart", () => {
  test.each([
    ["by spaces", "п р и ц е л новый", ["прицел", "новый"]],
    ["by dots", "п.р.и.ц.е.л", ["прицел"]],
    ["by hyphens", "п-р-и-ц-е-л", ["прицел"]],
    ["by underscores", "d_r_o_n_e", ["drone"]],
    ["a wider gap ends the word", "д р о н  к а м е р а", ["дрон", "камера"]],
    ["a comma ends the word", "д р о н, к а м е р а", ["дрон", "камера"]],
    ["two Chinese characters are a word", "电 源", ["电源"]],
    ["three letters are initials", "А Б В завод", ["а", "б", "в", "завод"]],
    ["digits are no letters", "1 2 3 4 5", ["1", "2", "3", "4", "5"]],
    ["whole words stay apart", "два слова рядом", ["два", "слова", "рядом"]],
  ])("%s", (_, text, words) => {
    expect(joined(text)).toEqual(words);
  });

  test("the joined word stands where its letters stood, and is known to have been spaced", () => {
    const text = "новый п р и ц е л!";
    const { tokens, spaced } = joinSpacedLetters(tokenise(text));
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["новый", "п р и ц е л"]);
    expect([...spaced]).toEqual([1]);
    expect(tokens.map(({ index }) => index)).toEqual([0, 1]);
  });
});
