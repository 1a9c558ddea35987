import type { ColumnMapping } from "../../shared/schemas/import.ts";
import { LINE_FIELDS } from "../../shared/schemas/line.ts";
import { cellAt, type SheetRow } from "./sheet.ts";
import { inWindowOrder } from "./window-order.ts";

/** A guess needs no more rows than an officer would look at. */
const LOOKED_AT = 50;
const LONGEST_COMPARED = 200;

export function noColumns(): ColumnMapping {
  return {
    id: null,
    description: null,
    hs: null,
    quantity: null,
    unit: null,
    weightKg: null,
    value: null,
    currency: null,
    origin: null,
  };
}

/**
 * By content: the longest texts are the description, four to ten digits in most rows the code. Where no
 * column has a name, those behind the code are read as the window has them, as far as they fit.
 */
export function guessColumns(rows: readonly SheetRow[], known: ColumnMapping = noColumns()): ColumnMapping {
  const taken = new Set(LINE_FIELDS.map((field) => known[field]));
  const sample = rows.slice(0, LOOKED_AT);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  const texts = (column: number): string[] =>
    sample.map((row) => cellAt(row, column)).filter((text) => text !== "");
  const isNoneNamed = LINE_FIELDS.every((field) => known[field] === null);
  const description = known.description ?? longest(free, texts);
  const hs = known.hs ?? free.find((column) => areCodes(texts(column))) ?? null;
  return {
    ...known,
    ...(isNoneNamed && inWindowOrder({ description, hs }, texts)),
    description,
    hs,
    id: known.id ?? free.find((column) => isCounting(texts(column))) ?? null,
  };
}

/** Whether some column holds numbers: what comes of splitting prose at its commas has none. */
export function hasNumbers(rows: readonly SheetRow[]): boolean {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).some((column) =>
    mostly(
      rows.map((row) => cellAt(row, column)),
      (text) => /^[\d\s.,']*\d[\d\s.,']*$/.test(text),
    ),
  );
}

/** Of the columns that hold words in every other row at the least. */
function longest(columns: readonly number[], texts: (column: number) => string[]): number | null {
  const letters = (text: string): number => text.slice(0, LONGEST_COMPARED).match(/\p{L}/gu)?.length ?? 0;
  const sum = (column: number): number => texts(column).reduce((total, text) => total + letters(text), 0);
  const worded = columns.filter((column) => share(texts(column), (text) => letters(text) > 0) >= 0.5);
  return worded.toSorted((a, b) => sum(b) - sum(a))[0] ?? null;
}

/** Codes of one file are written to one length, but for a lost leading zero; amounts are not. */
function areCodes(texts: readonly string[]): boolean {
  const lengths = texts.map((text) => /^\d{4,10}$/.exec(text.replace(/[\s.]/g, ""))?.[0].length ?? 0);
  const full = Math.max(0, ...lengths);
  return (
    [4, 6, 8, 10].includes(full) &&
    mostly(lengths, (length) => length === full || (full > 4 && length === full - 1))
  );
}

/** 1, 2, 3… */
function isCounting(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text, index) => text === String(index + 1));
}

function mostly<T>(values: readonly T[], test: (value: T) => boolean): boolean {
  return share(values, test) >= 0.8;
}

function share<T>(values: readonly T[], test: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}
