/** One row of a table as the spreadsheet shows it. */
export interface SheetRow {
  /** The first row is 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** No manifest of one truck is longer; a file of millions of empty rows is stopped here. */
export const MAX_ROWS = 100_000;

/** Columns beyond hold nothing of a manifest. */
export const MAX_COLUMNS = 200;

/** A cell's text, trimmed; empty where the row is shorter. */
export function cellAt(row: SheetRow, column: number | null): string {
  return column === null ? "" : (row.cells[column] ?? "").trim();
}

export function isEmptyRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.trim() === "");
}

/** At most so many UTF-16 units, never half of a surrogate pair at the end. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
