import type { Table } from "../../shared/catalogue-tables/table.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { fileKind } from "../importing/file-kind.ts";
import { zipEntries } from "../importing/zip-entries.ts";
import { tableOfCsv, tablesOfArchive } from "./csv.ts";
import { tablesOfWorkbook } from "./workbook.ts";

/**
 * The tables of a catalogue in a workbook, an archive of CSV files, or one CSV file.
 * @throws BeketError `file-unreadable`, `file-empty` or `file-too-large`
 */
export async function readTables(bytes: Uint8Array): Promise<Table[]> {
  if (bytes.length === 0) throw new BeketError("file-empty");
  const tables = await tablesOfAny(bytes);
  if (tables.length === 0) throw new BeketError("file-unreadable", "no table of a catalogue");
  return tables;
}

async function tablesOfAny(bytes: Uint8Array): Promise<Table[]> {
  if (fileKind(bytes) === "text") return [tableOfCsv(bytes)];
  const isWorkbook = zipEntries(bytes).some(({ name }) => name === "xl/workbook.xml");
  return isWorkbook ? tablesOfWorkbook(bytes) : tablesOfArchive(bytes);
}
