import { COLUMNS } from "../catalogue-tables/columns.ts";
import { SHEETS, type Sheet, type Table } from "../catalogue-tables/table.ts";
import type { Cells, DraftEdit } from "../schemas/catalogue-draft.ts";
import { keyOf } from "./keys.ts";

/** The rows of every table by their keys, in their order. */
export type KeyedTables = ReadonlyMap<Sheet, ReadonlyMap<string, Cells>>;

export function keyedTables(tables: readonly Table[]): KeyedTables {
  return new Map(tables.map((table) => [table.sheet, keyedRows(table)]));
}

/** The rows of one table by their keys. */
export function keyedRows({ sheet, rows }: Table): Map<string, Cells> {
  const [heading = [], ...body] = rows;
  const keyed = new Map<string, Cells>();
  for (const row of body) {
    const cells = Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ""]));
    let nth = 1;
    while (keyed.has(keyOf(sheet, cells, nth))) nth += 1;
    keyed.set(keyOf(sheet, cells, nth), cells);
  }
  return keyed;
}

/** The tables with the edits made: changed rows stay in their place, new ones come last. */
export function withEdits(base: KeyedTables, edits: readonly DraftEdit[]): KeyedTables {
  const tables = new Map([...base].map(([sheet, rows]) => [sheet, new Map(rows)]));
  for (const { sheet, key, cells } of edits) {
    if (cells) tables.get(sheet)?.set(key, cells);
    else tables.get(sheet)?.delete(key);
  }
  dropOrphans(tables, { part: "terms", of: "category", whole: "categories" });
  dropOrphans(tables, { part: "families", of: "maker", whole: "makers" });
  return tables;
}

/** The terms of a category and the part families of a maker go with it. */
function dropOrphans(
  tables: ReadonlyMap<Sheet, Map<string, Cells>>,
  { part, of, whole }: { part: Sheet; of: string; whole: Sheet },
): void {
  const wholes = tables.get(whole);
  const parts = tables.get(part);
  for (const [key, cells] of parts ?? []) if (!wholes?.has(JSON.stringify([cells[of]]))) parts?.delete(key);
}

export function tablesFromKeyed(keyed: KeyedTables): Table[] {
  return SHEETS.map((sheet) => {
    const names = COLUMNS[sheet].map(({ name }) => name);
    const rows = [...(keyed.get(sheet)?.values() ?? [])].map((cells) =>
      names.map((name) => cells[name] ?? ""),
    );
    return { sheet, rows: [names, ...rows] };
  });
}

/** The edits that make `after` of `before`; neither version nor date is an edit. */
export function editsBetween(before: KeyedTables, after: KeyedTables): DraftEdit[] {
  return SHEETS.filter((sheet) => sheet !== "catalogue").flatMap((sheet) => {
    const old = before.get(sheet) ?? new Map<string, Cells>();
    const now = after.get(sheet) ?? new Map<string, Cells>();
    const removed = [...old.keys()]
      .filter((key) => !now.has(key))
      .map((key) => ({ sheet, key, cells: null }));
    const put = [...now]
      .filter(([key, cells]) => !sameCells(old.get(key), cells))
      .map(([key, cells]) => ({ sheet, key, cells }));
    return [...removed, ...put];
  });
}

/** An empty cell and one that is not there say the same. */
export function sameCells(a: Cells | null | undefined, b: Cells | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => (a[name] ?? "") === (b[name] ?? ""),
  );
}
