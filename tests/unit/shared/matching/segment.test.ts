import { describe, expect, test } from "vitest";
import { cutGlued } from "../../../../shared/matching/segment.ts";
import { piecesOf } from "../../../support/matching.ts";

const TERMS = new Set(["микросхемы", "процессоры", "квадрокоптер", "камера", "дрон"]);
const WORDS = new Set(["новые", "камерой", "корзина"]);
const cut = (word: string): string[] | null => {
  const pieces = cutGlued(word, { isTerm: (piece) => TERMS.has(piece), isWord: (piece) => WORDS.has(piece) });
  return pieces === null ? null : piecesOf(word, pieces.lengths);
};

describe("words run together", () => {
  test.each([
    ["two terms and a connector", "микросхемыипроцессоры", ["микросхемы", "и", "процессоры"]],
    ["a term and an ordinary word", "новыемикросхемы", ["новые", "микросхемы"]],
    ["a short term and a long one", "дронкамера", ["дрон", "камера"]],
    ["a number behind", "микросхемы500", ["микросхемы", "500"]],
    ["a number and its unit", "квадрокоптерскамерой4к", ["квадрокоптер", "с", "камерой", "4", "к"]],
  ])("%s", (_, word, pieces) => {
    expect(cut(word)).toEqual(pieces);
  });

  test("nothing is cut where no term is inside", () => {
    expect(cut("новыекорзина")).toBeNull();
  });

  test("nothing is cut where a whole unknown word would be left over", () => {
    expect(cut("микросхемыабракадабра")).toBeNull();
  });

  test("a short term inside an unknown word is no find: `дрон` in `дронабакс`", () => {
    expect(cut("дронабакс")).toBeNull();
  });

  test("a word by itself is not cut", () => {
    expect(cut("микросхемы")).toBeNull();
  });
});
