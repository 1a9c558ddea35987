import type { LogExport } from "../../shared/schemas/log-export.ts";
import type { Viewer } from "../../shared/schemas/viewer.ts";
import type { ReadableDb } from "../store/databases.ts";
import { countDecisions, iterateDecisions } from "../store/queries/decision-page.ts";
import { type Cell, cellsOf, headOf } from "./cells.ts";
import { writeTable } from "./write-table.ts";

/** Often enough for a bar that moves. */
const TOLD_EVERY = 1_000;

export interface Exported {
  readonly rows: number;
  /** Of the file, hex. */
  readonly sha256: string;
}

interface ExportJob {
  readonly what: LogExport;
  /** Who takes the file out: what they do not see is masked in it too. */
  readonly viewer: Viewer;
  readonly file: string;
}

/** Writes the trucks that a filter lets through into a file, row by row. */
export async function exportLog(
  db: ReadableDb,
  { what, viewer, file }: ExportJob,
  onProgress: (done: number, total: number) => void,
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
