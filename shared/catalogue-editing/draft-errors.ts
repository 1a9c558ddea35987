import { splitList } from "../catalogue-tables/cell.ts";
import { COLUMNS } from "../catalogue-tables/columns.ts";
import { rowSchemaOf } from "../catalogue-tables/from-tables.ts";
import { readSheet } from "../catalogue-tables/read-sheet.ts";
import type { Sheet, TableError } from "../catalogue-tables/table.ts";
import type { Cells, DraftEdit } from "../schemas/catalogue-draft.ts";
import type { KeyedTables } from "./keyed-tables.ts";

/**
 * Why a draft is no catalogue. The version that it stands on is sound, so only what the edits touch is read:
 * the edited rows themselves, and the short tables whose rows name others. Terms and part families go with
 * what they belong to.
 * @param rows the draft's rows, with the edits made
 */
export function draftErrors(rows: KeyedTables, edits: readonly DraftEdit[]): TableError[] {
  return [
    ...edits.flatMap((edit) => errorsOfRow(rows, edit)),
    ...REFERENCES.flatMap((names) => dangling(rows, names)),
  ];
}

/** Null cells are a row that is gone; a row that is not there went with what it belongs to. */
function errorsOfRow(rows: KeyedTables, { sheet, key, cells }: DraftEdit): TableError[] {
  const table = rows.get(sheet);
  if (!cells || !table?.has(key)) return [];
  const errors = rowErrors(sheet, cells);
  return errors.length === 0 ? [] : errors.map((error) => ({ ...error, row: placeOf(table, key) }));
}

/** What is wrong in one row by itself. */
export function rowErrors(sheet: Sheet, cells: Cells): readonly TableError[] {
  const names = COLUMNS[sheet].map(({ name }) => name);
  const rows = [names, names.map((name) => cells[name] ?? "")];
  return readSheet({ sheet, rows }, rowSchemaOf(sheet)).errors;
}

interface Reference {
  readonly sheet: Sheet;
  readonly column: string;
  readonly of: Sheet;
}

const REFERENCES: readonly Reference[] = [
  { sheet: "categories", column: "bases", of: "bases" },
  { sheet: "brands", column: "category", of: "categories" },
  { sheet: "makers", column: "category", of: "categories" },
  { sheet: "families", column: "category", of: "categories" },
];

function dangling(rows: KeyedTables, { sheet, column, of }: Reference): TableError[] {
  const known = new Set([...(rows.get(of)?.values() ?? [])].map(({ id }) => id));
  const table = rows.get(sheet) ?? new Map<string, Cells>();
  return [...table].flatMap(([key, cells]) =>
    splitList(cells[column] ?? "")
      .filter((value) => !known.has(value))
      .map((value) => ({
        sheet,
        row: placeOf(table, key),
        column,
        reason: "unknown-reference" as const,
        value,
      })),
  );
}

/** As the spreadsheet counts: the heading is row 1. */
const placeOf = (table: ReadonlyMap<string, Cells>, key: string): number =>
  [...table.keys()].indexOf(key) + 2;
