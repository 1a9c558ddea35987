import { describe, expect, test } from "vitest";
import { decimalMark, readAmount } from "../../../../electron/importing/amounts.ts";

const number = (text: string, mark?: "," | ".") => readAmount(text, mark)?.number;

test.each([
  ["12", 12],
  ["1472,5", 1472.5],
  ["1472.5", 1472.5],
  ["1 472,5", 1472.5],
  ["1\u00a0472,50", 1472.5],
  ["1\u202f234\u202f567", 1234567],
  ["1'234.56", 1234.56],
  ["1’234’567", 1234567],
  ["1,234,567.89", 1234567.89],
  ["1.234.567,89", 1234567.89],
  ["1,234,567", 1234567],
  ["1.234,5", 1234.5],
  ["0,125", 0.125],
  ["１２", 12],
  [" 007 ", 7],
  ["-5", -5],
  ["−5,5", -5.5],
  ["(100)", -100],
])("%j is %d", (text, expected) => {
  expect(number(text)).toBe(expected);
});

test("a lone mark before three digits is decimal, unless the file writes the other one", () => {
  expect(number("1,234")).toBe(1.234);
  expect(number("1,234", ".")).toBe(1234);
  expect(number("1.234", ",")).toBe(1234);
  expect(number("12,5", ".")).toBe(12.5);
  expect(number("1234,567", ".")).toBeUndefined();
});

test.each([
  ["12 шт", 12, "шт"],
  ["12шт.", 12, "шт"],
  ["1 200 кг", 1200, "кг"],
  ["5 м2", 5, "м2"],
  ["5 м³", 5, "м3"],
  ["$1,000.50", 1000.5, "$"],
  ["USD 1000", 1000, "usd"],
  ["1000 тг.", 1000, "тг"],
  ["99 US$", 99, "us$"],
])("%j has the unit beside it", (text, expected, unit) => {
  expect(readAmount(text, undefined)).toEqual({ number: expected, unit });
});

describe("is no number", () => {
  test.each([
    "",
    "шт",
    "12-15",
    "5х10",
    "1/2",
    "1 23",
    "12 34 567",
    "1,23,456",
    "1.2.3,4,5",
    "8.54E+09",
    "12 шт 5",
    "--5",
    "#ЗНАЧ!",
    "1".repeat(500),
    "9".repeat(59),
  ])("%j", (text) => {
    if (text === "9".repeat(59)) expect(number(text)).toBeCloseTo(1e59, -50);
    else expect(number(text)).toBeUndefined();
  });
});

test("a file shows its decimal mark by the numbers that can be read in one way only", () => {
  expect(decimalMark(["1,234", "12,5", "3"])).toBe(",");
  expect(decimalMark(["1,234", "12.50", "3"])).toBe(".");
  expect(decimalMark(["1,234.50", "1,234"])).toBe(".");
  expect(decimalMark(["1.234.567"])).toBe(",");
  expect(decimalMark(["0,125"])).toBe(",");
  expect(decimalMark(["1,234", "1.234", "12", "шт", ""])).toBeUndefined();
});
