import type { LogExport } from "../../shared/schemas/log-export.ts";
import type { ReadableDb } from "../store/databases.ts";
import { countDecisions, iterateDecisions } from "../store/queries/decision-page.ts";
import { type Cell, cellsOf, headOf } from "./cells.ts";
import { type Exported, type ExportJob, type OnExported, writeTable } from "./write-table.ts";

/** Often enough for a bar that moves. */
const TOLD_EVERY = 1_000;

/** Writes the trucks that a filter lets through into a file, row by row. */
export async function exportLog(
  db: ReadableDb,
  { what, viewer, file }: ExportJob<LogExport>,
  onProgress: OnExported,
): Promise<Exported> {
  const { filter, sort, format, words } = what;
  const total = countDecisions(db, filter, viewer);
  let rows = 0;
  function* cells(): Generator<Cell[]> {
    for (const row of iterateDecisions(db, { filter, sort, viewer })) {
      yield cellsOf(row, words);
      rows += 1;
      if (rows % TOLD_EVERY === 0) onProgress(rows, total);
    }
  }
  const table = { title: words.title, head: headOf(words), rows: cells(), total };
  const sha256 = await writeTable(file, format, table);
  return { rows, sha256 };
}
