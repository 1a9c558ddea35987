import { unescapeCell } from "../../../../shared/catalogue-tables/cell.ts";
import type { Sheet } from "../../../../shared/catalogue-tables/table.ts";
import type { Cells } from "../../../../shared/schemas/catalogue-draft.ts";

const SHOWN: Readonly<Record<Sheet, readonly [name: string, ...about: string[]]>> = {
  catalogue: ["version"],
  bases: ["title.ru", "reference"],
  categories: ["title.ru", "id", "group"],
  terms: ["text", "category", "language"],
  brands: ["name", "category", "country"],
  makers: ["name", "category", "country"],
  families: ["stem", "maker", "category"],
  headings: ["heading", "title.ru"],
  "context-words": ["word", "use"],
  pinyin: ["term", "pinyin"],
};

/** What a row is called in a list, and what stands below it. */
export function rowTitle(sheet: Sheet, cells: Cells): [name: string, about: string] {
  const [name = "", ...about] = SHOWN[sheet].map((column) => unescapeCell(cells[column] ?? ""));
  return [name, about.filter(Boolean).join(" · ")];
}
