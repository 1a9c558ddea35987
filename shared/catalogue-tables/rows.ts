import type { Leaf } from "../catalogue-package/change.ts";
import { escapeCell, joinList, splitList, unescapeCell } from "./cell.ts";
import type { Column } from "./columns.ts";

type Fields = Readonly<Record<string, unknown>>;

/** An entry as the cells of its columns; a field that is not there is an empty cell. */
export function cellsOf(entry: object, columns: readonly Column[]): string[] {
  return columns.map(({ name, holds }) => {
    const value = fieldAt(entry, name.split("."));
    if (value === undefined) return "";
    if (holds === "list") return joinList(Array.isArray(value) ? value.map(String) : []);
    if (holds === "flag") return value === true ? "yes" : "";
    return escapeCell(String(value));
  });
}

/** The fields that the cells of a row speak of; nothing is checked but the form of numbers. */
export function entryOf(cells: ReadonlyMap<string, string>, columns: readonly Column[]): Fields {
  const entry: Record<string, unknown> = {};
  for (const column of columns) {
    const value = valueOfCell((cells.get(column.name) ?? "").trim(), column);
    if (value !== undefined) put(entry, column.name.split("."), value);
  }
  return entry;
}

/** What a cell holds; undefined where it is empty. */
export function valueOfCell(cell: string, { holds }: Column): Leaf | undefined {
  if (holds === "list") return splitList(cell);
  if (holds === "flag") return /^(yes|true|1|да|иә)$/i.test(cell);
  if (cell === "") return undefined;
  if (holds === "text") return unescapeCell(cell);
  const number = Number(cell.replace(",", "."));
  // What is no number stays a text, so that the schema names the cell.
  return Number.isNaN(number) ? cell : number;
}

function fieldAt(entry: object, [name = "", ...rest]: readonly string[]): unknown {
  const value: unknown = Reflect.get(entry, name);
  if (rest.length === 0) return value;
  return typeof value === "object" && value !== null ? fieldAt(value, rest) : undefined;
}

function put(entry: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    entry[name] = value;
    return;
  }
  const inner: Record<string, unknown> = { ...Object(entry[name]) };
  put(inner, rest, value);
  entry[name] = inner;
}
