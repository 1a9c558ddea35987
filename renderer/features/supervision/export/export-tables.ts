import Papa from "papaparse";
import type { DataTable } from "../table.ts";

/** Spreadsheets take a text of these beginnings for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const safe = (value: string | number) =>
  typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;

/** All tables in one file, one under the other; with a mark, so that a spreadsheet reads it as UTF-8. */
export function toCsv(tables: readonly DataTable[]): Blob {
  const parts = tables.map(({ title, head, rows }) =>
    Papa.unparse(
      [[title], head, ...rows].map((row) => row.map(safe)),
      { delimiter: ";" },
    ),
  );
  return new Blob([`\uFEFF${parts.join("\r\n\r\n")}\r\n`], { type: "text/csv" });
}

/** A workbook with one sheet a table. */
export async function toXlsx(tables: readonly DataTable[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  const bold = { fontWeight: "bold" as const };
  const sheets = tables.map(({ title, head, rows }) => ({
    // A sheet's name has at most 31 characters, and none of these.
    sheet: title.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31),
    data: [head.map((value) => ({ value, ...bold })), ...rows.map((row) => row.map((value) => ({ value })))],
    columns: head.map((_, column) => ({ width: column === 0 ? 32 : 16 })),
  }));
  return writeXlsxFile(sheets).toBlob();
}

/** Gives the user a file. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
