import type { z } from "zod";
import { COLUMNS } from "./columns.ts";
import { entryOf } from "./rows.ts";
import type { Table, TableError } from "./table.ts";

/** An entry with the row that it stands in. */
export interface ReadRow<T> {
  readonly row: number;
  readonly entry: T;
}

export interface SheetReading<T> {
  readonly rows: readonly ReadRow<T>[];
  readonly errors: readonly TableError[];
}

/** Reads the rows of one table by the schema of its entries; empty rows are no rows. */
export function readSheet<T>({ sheet, rows }: Table, schema: z.ZodType<T>): SheetReading<T> {
  const columns = COLUMNS[sheet];
  const [heading = [], ...body] = rows;
  const names = heading.map((name) => name.trim());
  const errors: TableError[] = headingErrors({ sheet, rows }, names);
  if (errors.length > 0) return { rows: [], errors };

  const read: ReadRow<T>[] = [];
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = index + 2;
    const byName = new Map(names.map((name, at) => [name, cells[at] ?? ""]));
    const parsed = schema.safeParse(entryOf(byName, columns));
    if (parsed.success) read.push({ row, entry: parsed.data });
    else
      for (const { path } of parsed.error.issues) {
        const column = columnAt(path, names);
        const value = byName.get(column) ?? "";
        errors.push({
          sheet,
          row,
          column,
          reason: value.trim() === "" ? "missing-value" : "bad-value",
          value,
        });
      }
  }
  return { rows: read, errors };
}

function headingErrors({ sheet }: Table, names: readonly string[]): TableError[] {
  const columns = COLUMNS[sheet];
  const known = columns.map(({ name }) => name);
  const error = (column: string, reason: TableError["reason"]): TableError => ({
    sheet,
    row: 1,
    column,
    reason,
    value: column,
  });
  return [
    ...columns
      .filter(({ name, mayLack }) => mayLack !== true && !names.includes(name))
      .map(({ name }) => error(name, "missing-column")),
    ...names
      .filter((name) => name !== "" && !known.includes(name))
      .map((name) => error(name, "unknown-column")),
  ];
}

/** The column of a field, or the first one within it: a card that is missing is missed in its first cell. */
function columnAt(path: readonly PropertyKey[], names: readonly string[]): string {
  const fields = path.filter((part) => typeof part === "string");
  const whole = fields.join(".");
  return names.find((name) => name === whole || name.startsWith(`${whole}.`)) ?? fields[0] ?? "";
}
