import { expect, test } from "vitest";
import {
  keepNumeric,
  parseNumber,
  toTypedText,
} from "../../../../renderer/features/inspection/grid/number-text.ts";
import { tableText } from "../../../../renderer/features/inspection/grid/table-text.ts";

test.each([
  ["1 250,5", 1250.5],
  ["0.25", 0.25],
  ["12,", 12],
  [",5", 0.5],
  ["", undefined],
  [",", undefined],
])("%j says %s", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test("only what can stand in a number is kept of what is typed", () => {
  expect(keepNumeric("12,5 кг")).toBe("12,5 ");
  expect(keepNumeric("1.250,75")).toBe("1.25075");
  expect(keepNumeric("-3")).toBe("3");
});

test("a number is typed again as it was, small and large ones too", () => {
  expect(toTypedText(1250.5, ",")).toBe("1250,5");
  expect(toTypedText(0.000001, ".")).toBe("0.000001");
  expect(toTypedText(undefined, ",")).toBe("");
});

test("rows are told from one cell by their tabs and line breaks", () => {
  expect(tableText("Капуста\r\n")).toBeNull();
  expect(tableText("Капуста 12 шт")).toBeNull();
  expect(tableText("Капуста\t12")).toBe("Капуста\t12");
  expect(tableText("Капуста\nГвозди\n")).toBe("Капуста\nГвозди\n");
});
