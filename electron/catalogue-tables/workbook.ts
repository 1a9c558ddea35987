import writeXlsxFile from "write-excel-file/node";
import { sheetSchema, type Table } from "../../shared/catalogue-tables/table.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { inspectWorkbook } from "../importing/inspect-workbook.ts";
import { cellText, numberText } from "../importing/read-workbook.ts";

/** A catalogue of a hundred thousand terms, with room to grow. */
const LIMITS = { xmlBytes: 256_000_000, rows: 300_000 };

/** One sheet a table; every cell a text, so that no zero is lost. */
export function workbookOf(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map(({ sheet, rows }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map(() => ({ width: 24 })),
    data: rows.map((cells, index) =>
      cells.map((value) =>
        value === "" ? null : { value, type: String, ...(index === 0 && { fontWeight: "bold" as const }) },
      ),
    ),
  }));
  return writeXlsxFile(sheets).toBuffer();
}

/**
 * The sheets that bear the name of a table; others are somebody's notes.
 * @throws BeketError `file-unreadable` or `file-too-large`
 */
export async function tablesOfWorkbook(bytes: Uint8Array): Promise<Table[]> {
  inspectWorkbook(bytes, LIMITS);
  const sheets = await read(bytes);
  return sheets.flatMap(({ sheet, data }) => {
    const named = sheetSchema.safeParse(sheet.trim().toLowerCase());
    return named.success ? [{ sheet: named.data, rows: data.map((row) => row.map(cellText)) }] : [];
  });
}

async function read(bytes: Uint8Array) {
  const { default: readSheets } = await import("read-excel-file/universal");
  try {
    return await readSheets(Uint8Array.from(bytes).buffer, { parseNumber: numberText, trim: false });
  } catch (error) {
    throw new BeketError("file-unreadable", String(error));
  }
}
