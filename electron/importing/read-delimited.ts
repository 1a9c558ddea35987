import Papa from "papaparse";
import { BeketError } from "../../shared/contract/errors.ts";
import type { ImportResult } from "../../shared/schemas/import.ts";
import { findHeader } from "./find-header.ts";
import { hasNumbers } from "./guess-columns.ts";
import { isEmptyRow, MAX_COLUMNS, MAX_ROWS, type SheetRow } from "./sheet.ts";

type Separator = NonNullable<ImportResult["separator"]>;

export interface DelimitedText {
  readonly rows: SheetRow[];
  /** Absent where every row is one cell. */
  readonly separator?: Separator;
}

/** In the order in which they are preferred when they serve equally well. */
const SEPARATORS: readonly Separator[] = ["\t", ";", ","];
/** A character that separates nothing: quotes are still read. */
const NO_SEPARATOR = "\u001F";
const LOOKED_AT = 100;

/** Rows of a text whose cells are divided by tabs, semicolons or commas: whichever makes a table of it. */
export function readDelimited(content: string): DelimitedText {
  const text = content.replace(/\r\n?/g, "\n");
  const told = /^sep=([,;\t])\n/i.exec(text);
  const separator = SEPARATORS.find((candidate) => candidate === told?.[1]) ?? detectSeparator(text);
  // Excel takes the line that names the separator for itself and shows the next one as row 1.
  const rows = split(text.slice(told?.[0].length ?? 0), separator ?? NO_SEPARATOR, MAX_ROWS + 1);
  if (rows.length > MAX_ROWS) throw new BeketError("file-too-large", `more than ${MAX_ROWS} rows`);
  return separator ? { rows, separator } : { rows };
}

function detectSeparator(text: string): Separator | undefined {
  const tables = SEPARATORS.map((separator) => ({ separator, ...judge(text, separator) }));
  return tables
    .filter(({ isTable }) => isTable)
    .toSorted((a, b) => b.fields - a.fields || b.evenness - a.evenness)[0]?.separator;
}

function judge(text: string, separator: Separator): { isTable: boolean; fields: number; evenness: number } {
  const rows = split(text, separator, LOOKED_AT).filter((row) => !isEmptyRow(row));
  const fields = findHeader(rows)?.fields ?? 0;
  const evenness = shareOfCommonWidth(rows);
  // Without headings commas may be those of the goods' own names: a table of goods has numbers in it.
  const likeData = evenness > 0.6 && (separator === "\t" || hasNumbers(rows) || hasNumbers(rows.slice(1)));
  return { isTable: fields > 1 || likeData, fields: fields > 1 ? fields : 0, evenness };
}

/** The share of rows that have the number of cells (two at the least) that most such rows have. */
function shareOfCommonWidth(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return rows.length === 0 ? 0 : Math.max(0, ...counts.values()) / rows.length;
}

function split(text: string, delimiter: string, preview: number): SheetRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview });
  // A quote that nothing closes would swallow the rest of the file: here it is a letter like any other.
  const misquoted = errors.some(({ type }) => type === "Quotes");
  const table = misquoted ? splitUnquoted(text, delimiter, preview) : data;
  return table.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, MAX_COLUMNS) }));
}

function splitUnquoted(text: string, delimiter: string, preview: number): string[][] {
  return text.split("\n", preview).map((line) => line.split(delimiter));
}
