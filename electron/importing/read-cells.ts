import type { RowError } from "../../shared/schemas/import.ts";
import { MAX_DESCRIPTION } from "../../shared/schemas/line.ts";
import { type Amount, type DecimalMark, readAmount } from "./amounts.ts";
import { cut } from "./sheet.ts";
import { kilograms } from "./units.ts";

/** What a cell says, and what is wrong with it; an empty cell says nothing and nothing is wrong. */
export interface ReadCell<T> {
  readonly value?: T;
  readonly problem?: RowError["problem"];
}

const MAX_CODE = 40;
const NOTHING = /^[-–—]*$/;
/** `8.54E+09` is what a spreadsheet shows of a code that it took for a number: the digits are gone. */
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e\+?\d+$/i;

export function readDescription(text: string): ReadCell<string> {
  if (text.length <= MAX_DESCRIPTION) return { value: text };
  return { value: cut(text, MAX_DESCRIPTION), problem: "description-too-long" };
}

/** A code stays as it is written, zeros, dots and spaces included. */
export function readCode(text: string): ReadCell<string> {
  if (NOTHING.test(text)) return {};
  const isCode = text.length <= MAX_CODE && (text.match(/\d/g)?.length ?? 0) >= 2 && !SCIENTIFIC.test(text);
  return isCode ? { value: text } : { problem: "code-unreadable" };
}

export function readNumber(text: string, mark: DecimalMark | undefined): ReadCell<Amount> {
  if (NOTHING.test(text)) return {};
  const amount = readAmount(text, mark);
  if (!amount) return { problem: "number-unreadable" };
  return amount.number < 0 ? { problem: "number-negative" } : { value: amount };
}

/** Kilograms; `kilogramsPerUnit` is what the heading says of numbers that stand alone. */
export function readWeight(
  text: string,
  mark: DecimalMark | undefined,
  kilogramsPerUnit = 1,
): ReadCell<number> {
  const { value: amount, problem } = readNumber(text, mark);
  if (!amount) return problem ? { problem } : {};
  const factor = amount.unit === "" ? kilogramsPerUnit : kilograms(amount.unit);
  if (factor === undefined) return { problem: "number-unreadable" };
  return { value: Number((amount.number * factor).toPrecision(15)) };
}
