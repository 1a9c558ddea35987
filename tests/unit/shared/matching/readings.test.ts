import { describe, expect, test } from "vitest";
import { type Reading, readingsOf } from "../../../../shared/matching/readings.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";

const readings = (word: string): readonly Reading[] => tokenise(word).flatMap(readingsOf);
const words = (word: string): string[] => readings(word).map((reading) => reading.word);

test("a plain word reads as itself, first", () => {
  expect(readings("дрон")[0]).toEqual({ word: "дрон", lookalike: false });
});

describe("letters of another alphabet", () => {
  test.each([
    ["Latin in Russian", "микpocxемa", "микросхема"],
    ["Latin in Russian, nearly all", "пpoцeccop", "процессор"],
    ["Latin in Russian, one", "kaмера", "камера"],
    ["Latin capitals in Russian: H, B, Y", "HACOC", "насос"],
    ["Cyrillic in English", "рrосеssоr", "processor"],
    ["Cyrillic in English, a rare letter", "ԁrоnе", "drone"],
    ["Cyrillic capitals in English: В, М, Х", "ВMХ", "bmx"],
    ["Kazakh in English", "cһіp", "chip"],
    ["Greek in Russian", "дрοн", "дрон"],
    ["Greek λ, φ, π in Russian", "φиλьтρ", "фильтр"],
    ["Greek γ for у", "мοдγль", "модуль"],
    ["Greek lunate sigma for с", "Оϲциллограф", "осциллограф"],
    ["Greek in English", "drοnε", "drone"],
    ["Greek capital nu for N", "ΝΑND", "nand"],
    ["Greek small nu for v", "νideο", "video"],
    ["Greek and Latin in Russian at once", "пpοцессop", "процессор"],
    ["a word all of whose capitals look alike", "CEHCOP", "сенсор"],
  ])("%s: %s may be %s", (_, text, meant) => {
    expect(readings(text)).toContainEqual({ word: meant, lookalike: true });
  });

  test("Kazakh letters in a Russian word", () => {
    expect(readings("прөцессөр")).toContainEqual({ word: "процессор", lookalike: true });
  });
});

describe("digits for letters", () => {
  test.each([
    ["микр0схема", "микросхема"],
    ["теплови3ор", "тепловизор"],
    ["micr0chip", "microchip"],
    ["pr0ce5sor", "processor"],
    ["ф0т0ди0д", "фотодиод"],
    ["m1crochip", "microchip"],
  ])("%s may be %s", (word, meant) => {
    expect(readings(word)).toContainEqual({ word: meant, lookalike: true });
  });

  test.each(["stm32f407", "8542", "3d", "ad9361"])("in %s they are digits", (word) => {
    expect(words(word).filter((reading) => /^\p{L}+$/u.test(reading))).toEqual([]);
  });
});

test("a mixed word does not read as it is", () => {
  expect(words("микpocxемa")).not.toContain("микpocxемa");
});

test("a model number behind a name does not hide the name", () => {
  expect(words("Mavic3")).toContain("mavic");
});

test("two letters are an abbreviation, not a disguise", () => {
  expect(words("ТВ")).toEqual(["тв"]);
});
