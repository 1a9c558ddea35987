import { buffer } from "node:stream/consumers";
import Papa from "papaparse";
import { ZipFile } from "yazl";
import { COLUMNS } from "../../shared/catalogue-tables/columns.ts";
import { SHEETS, type Sheet, sheetSchema, type Table } from "../../shared/catalogue-tables/table.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { decodeText } from "../importing/decode-text.ts";
import { unpack, zipEntries } from "../importing/zip-entries.ts";

/** Without it Excel takes UTF-8 for the code page of the country. */
const BYTE_ORDER_MARK = "\ufeff";
const MAX_BYTES = 128_000_000;
/** A cell that a spreadsheet would take for a formula, or one that was guarded against it before. */
const FORMULA = /^'*[=+\-@]/;
const GUARDED = /^'+[=+\-@]/;

/** The same bytes for the same tables: an archive has no time of its own. */
const MTIME = new Date("2000-01-01T00:00:00.000Z");

export function csvOf({ rows }: Table): string {
  const guarded = rows.map((cells) => cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return BYTE_ORDER_MARK + Papa.unparse(guarded, { newline: "\r\n" });
}

/** An archive of one CSV file a table. */
export function csvArchiveOf(tables: readonly Table[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const table of tables)
    archive.addBuffer(Buffer.from(csvOf(table)), `${table.sheet}.csv`, { mtime: MTIME });
  archive.end();
  return buffer(archive.outputStream);
}

/** The files of an archive that bear the name of a table. */
export function tablesOfArchive(bytes: Uint8Array): Table[] {
  let left = MAX_BYTES;
  return zipEntries(bytes).flatMap((entry) => {
    const named = sheetSchema.safeParse(/([^/]+)\.csv$/i.exec(entry.name)?.[1]?.toLowerCase());
    if (!named.success) return [];
    const content = unpack(bytes, entry, left);
    left -= content.length;
    return [{ sheet: named.data, rows: rowsOfCsv(decodeText(content).text) }];
  });
}

/** One table; its heading says which. @throws BeketError `file-unreadable` where it is that of none */
export function tableOfCsv(bytes: Uint8Array): Table {
  const rows = rowsOfCsv(decodeText(bytes).text);
  return { sheet: sheetOf(rows[0] ?? []), rows };
}

function sheetOf(heading: readonly string[]): Sheet {
  const names = new Set(heading.map((name) => name.trim()));
  const share = (sheet: Sheet) => {
    const columns = COLUMNS[sheet];
    return columns.filter(({ name }) => names.has(name)).length / Math.max(columns.length, names.size);
  };
  const [best] = SHEETS.toSorted((a, b) => share(b) - share(a));
  if (best === undefined || share(best) < 0.5) throw new BeketError("file-unreadable", "an unknown heading");
  return best;
}

/** Columns have no separator in their names: what stands between them in the heading is the separator. */
function rowsOfCsv(text: string): string[][] {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t"].find((candidate) => heading.includes(candidate)) ?? ",";
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { delimiter, skipEmptyLines: false });
  return data.map((cells) => cells.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell)));
}
