import Papa from "papaparse";
import type { HandedOver } from "../../../../shared/schemas/handed-over.ts";
import type { PostsExport } from "../../../../shared/schemas/log-export.ts";
import { call } from "../../../api.ts";
import { base64 } from "../../../base64.ts";
import { saveDocument } from "../../documents/take-over.ts";
import type { DataTable } from "../table.ts";

/** Spreadsheets take a text of these beginnings for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const safe = (value: string | number) =>
  typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;

/** All tables in one file, one under the other; with a mark, so that a spreadsheet reads it as UTF-8. */
function toCsv(tables: readonly DataTable[]): Blob {
  const parts = tables.map(({ title, head, rows }) =>
    Papa.unparse(
      [[title], head, ...rows].map((row) => row.map(safe)),
      { delimiter: ";" },
    ),
  );
  return new Blob([`\uFEFF${parts.join("\r\n\r\n")}\r\n`], { type: "text/csv" });
}

/** A workbook with one sheet a table. */
async function toXlsx(tables: readonly DataTable[]): Promise<Blob> {
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

/** By the program, which puts it into the log before it leaves. */
export async function exportTables(
  said: Omit<PostsExport, "rows">,
  tables: readonly DataTable[],
): Promise<HandedOver["kind"]> {
  const blob = said.format === "csv" ? toCsv(tables) : await toXlsx(tables);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return saveDocument(await call("supervision.export", { ...said, rows, content: await base64(blob) }));
}
