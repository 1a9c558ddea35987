import Papa from "papaparse";
import type { Cell } from "./cells.ts";

/** A spreadsheet takes the text for UTF-8 by this, and the separator is what a Russian one expects. */
const BYTE_ORDER_MARK = "\ufeff";
const FORMAT = {
  delimiter: ";",
  newline: "\r\n",
  // A carrier's name that begins with = must not become a formula.
  escapeFormulae: true,
} as const;

/** The text of a table in pieces. */
export function* csvOf(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${BYTE_ORDER_MARK}${line(head)}`;
  for (const row of rows) yield line(row);
}

const line = (cells: readonly Cell[]): string =>
  `${Papa.unparse([cells.map((cell) => (cell instanceof Date ? cell.toISOString() : cell))], FORMAT)}\r\n`;
