import { groupOf } from "../../shared/log/journal-groups.ts";
import type { JournalRow } from "../../shared/schemas/journal.ts";
import {
  JOURNAL_COLUMNS,
  type JournalColumn,
  type JournalExport,
  type JournalWords,
} from "../../shared/schemas/journal-export.ts";
import { readJournal } from "../log-reader/read-journal.ts";
import type { ReadableDb } from "../store/databases.ts";
import { lastLogEntry } from "../store/queries/log-entry.ts";
import type { Cell } from "./cells.ts";
import { type Exported, type ExportJob, type OnExported, writeTable } from "./write-table.ts";

const PAGE = 200;

/** More than this no cell of a workbook holds (ECMA-376); the entry's id says where all of it is. */
const MOST_LETTERS = 32_767;

/** Writes the entries that a filter lets through into a file, newest first; tells how far back it has come. */
export async function exportJournal(
  db: ReadableDb,
  { what, viewer, file }: ExportJob<JournalExport>,
  onProgress: OnExported,
): Promise<Exported> {
  const { filter, format, words } = what;
  const total = lastLogEntry(db)?.sequence ?? 0;
  const fitting = (cell: Cell): Cell =>
    format === "xlsx" && typeof cell === "string" ? cell.slice(0, MOST_LETTERS) : cell;
  let rows = 0;
  function* cells(): Generator<Cell[]> {
    let before: number | undefined;
    do {
      const page = readJournal(db, { filter, before, limit: PAGE }, viewer);
      for (const row of page.rows) yield JOURNAL_COLUMNS.map((column) => fitting(CELLS[column](row, words)));
      rows += page.rows.length;
      before = page.next ?? undefined;
      onProgress(total - (before ?? 0), total);
    } while (before !== undefined);
  }
  const head = JOURNAL_COLUMNS.map((column) => words.columns[column]);
  const sha256 = await writeTable(file, format, { title: words.title, head, rows: cells(), total });
  return { rows, sha256 };
}

const entryOf = ({ content }: JournalRow) => (content.state === "read" ? content.entry : null);

const CELLS = {
  sequence: ({ sequence }) => sequence,
  time: ({ time }) => new Date(time),
  officer: ({ officer }, { program }) => officer || program,
  group: (row, { groups }) => {
    const entry = entryOf(row);
    return entry ? groups[groupOf(entry.kind)] : "";
  },
  kind: (row) => entryOf(row)?.kind ?? "",
  state: ({ altered, content }, { states }) => states[altered ? "altered" : content.state],
  entry: ({ id }) => id,
  says: (row) => {
    const entry = entryOf(row);
    return entry ? JSON.stringify(entry.payload) : "";
  },
} as const satisfies Record<JournalColumn, (row: JournalRow, words: JournalWords) => Cell>;
