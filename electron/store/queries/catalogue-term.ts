import { z } from "zod";
import {
  type Category,
  fullTermSchema,
  LANGUAGES,
  languageSchema,
} from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const ofVersion = {
  name: "catalogue_term_list.of-version",
  sql: "SELECT category, language, terms FROM catalogue_term_list WHERE version = @version",
  row: z.object({
    category: z.string(),
    language: languageSchema,
    terms: jsonColumn(z.array(fullTermSchema)),
  }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_term_list.insert",
  sql: `INSERT INTO catalogue_term_list (version, category, language, terms)
        VALUES (@version, @category, @language, @terms)`,
};

type Terms = Category["terms"];

/** The terms of every category that has any, by its id. */
export function readTerms(db: ReadableDb, version: string): Map<string, Terms> {
  const byCategory = new Map<string, Terms>();
  for (const { category, language, terms } of db.all(ofVersion, { version })) {
    const known = byCategory.get(category) ?? noTerms();
    known[language] = terms;
    byCategory.set(category, known);
  }
  return byCategory;
}

export function noTerms(): Terms {
  return { ru: [], kk: [], en: [], zh: [] };
}

export function insertTerms(db: WritableDb, version: string, { id, terms }: Category): void {
  for (const language of LANGUAGES)
    if (terms[language].length > 0)
      db.run(insert, { version, category: id, language, terms: JSON.stringify(terms[language]) });
}
