import { BeketError } from "../../shared/contract/errors.ts";
import { inspectWorkbook } from "./inspect-workbook.ts";
import { isEmptyRow, MAX_COLUMNS, type SheetRow } from "./sheet.ts";

/** The rows of the first sheet that has any. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRow[]> {
  inspectWorkbook(bytes);
  const sheets = await readCells(bytes);
  return sheets.find((rows) => rows.some((row) => !isEmptyRow(row))) ?? [];
}

async function readCells(bytes: Uint8Array): Promise<SheetRow[][]> {
  const { default: readSheets } = await import("read-excel-file/universal");
  try {
    const sheets = await readSheets(Uint8Array.from(bytes).buffer, { parseNumber: numberText });
    return sheets.map(({ data }) =>
      data.map((row, index) => ({ number: index + 1, cells: row.slice(0, MAX_COLUMNS).map(cellText) })),
    );
  } catch (error) {
    throw new BeketError("file-unreadable", String(error));
  }
}

/** What a cell shows; empty where it is. */
export function cellText(value: unknown): string {
  if (value === null) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** A number as the spreadsheet holds it: 15 digits, and those of a code all written out. */
export function numberText(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}
