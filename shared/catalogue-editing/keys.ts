import type { Sheet } from "../catalogue-tables/table.ts";
import type { Cells } from "../schemas/catalogue-draft.ts";

/** The columns that tell a row of a table from all others. */
export const KEY_COLUMNS: Readonly<Record<Sheet, readonly string[]>> = {
  catalogue: [],
  bases: ["id"],
  categories: ["id"],
  terms: ["category", "language", "text"],
  brands: ["id"],
  makers: ["id"],
  families: ["maker", "stem", "category"],
  headings: ["heading"],
  "context-words": ["use", "word"],
  pinyin: ["term"],
};

/** @param nth of rows that are alike in these columns: nothing forbids a term twice */
export function keyOf(sheet: Sheet, cells: Cells, nth = 1): string {
  const parts = KEY_COLUMNS[sheet].map((column) => (cells[column] ?? "").trim());
  return JSON.stringify(nth > 1 ? [...parts, nth] : parts);
}
