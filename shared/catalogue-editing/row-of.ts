import { z } from "zod";
import type { Sheet } from "../catalogue-tables/table.ts";
import { tableOf } from "../catalogue-tables/to-tables.ts";
import { type Catalogue, LANGUAGES } from "../schemas/catalogue.ts";
import type { Cells } from "../schemas/catalogue-draft.ts";
import { keyedRows } from "./keyed-tables.ts";

/** The row of a catalogue with this key, without making a table of all of them; null where there is none. */
export function rowOf(catalogue: Catalogue, sheet: Sheet, key: string): Cells | null {
  const near = sheet === "terms" ? sameList(catalogue, key) : catalogue;
  return keyedRows(tableOf(near, sheet)).get(key) ?? null;
}

const keyStart = z.tuple([z.string(), z.enum(LANGUAGES)], z.unknown());

/** The catalogue with the terms alone of the category and the language that the key names. */
function sameList(catalogue: Catalogue, key: string): Catalogue {
  const start = keyStart.safeParse(JSON.parse(key));
  if (!start.success) return { ...catalogue, categories: [] };
  const [category, language] = start.data;
  const categories = catalogue.categories
    .filter(({ id }) => id === category)
    .map((own) => ({ ...own, terms: { ru: [], kk: [], en: [], zh: [], [language]: own.terms[language] } }));
  return { ...catalogue, categories };
}
