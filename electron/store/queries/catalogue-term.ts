import { z } from "zod";
import { type Category, LANGUAGES, languageSchema, termSchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, jsonColumn, type Select } from "../statement.ts";

const ofVersion = {
  name: "catalogue_term.of-version",
  sql: `SELECT category, language, text, rule, fuzzy_from AS fuzzyFrom, kind, beside AS "with", weak
        FROM catalogue_term WHERE version = @version ORDER BY category, language, position`,
  row: z
    .looseObject({
      category: z.string(),
      language: z.string(),
      fuzzyFrom: z.int().nullable(),
      weak: flagColumn,
      with: jsonColumn(z.unknown()),
    })
    .transform(({ category, language, fuzzyFrom, ...rest }): unknown => {
      const term = fuzzyFrom === null ? rest : { ...rest, fuzzyFrom };
      return { category, language, term };
    })
    .pipe(z.object({ category: z.string(), language: languageSchema, term: termSchema })),
} satisfies Select<z.ZodType>;

/** A category's terms of one language at once: a statement for each of a hundred thousand terms holds the window. */
const insert: Change = {
  name: "catalogue_term.insert",
  sql: `INSERT INTO catalogue_term (version, category, language, position, text, rule, fuzzy_from, kind, beside, weak)
        SELECT @version, @category, @language, key, value ->> 'text', value ->> 'rule', value ->> 'fuzzyFrom',
               value ->> 'kind', value -> 'with', value ->> 'weak'
        FROM json_each(@terms)`,
};

type Terms = Category["terms"];

/** The terms of every category that has any, by its id. */
export function readTerms(db: ReadableDb, version: string): Map<string, Terms> {
  const byCategory = new Map<string, Terms>();
  for (const { category, language, term } of db.all(ofVersion, { version })) {
    const terms = byCategory.get(category) ?? noTerms();
    terms[language].push(term);
    byCategory.set(category, terms);
  }
  return byCategory;
}

export function noTerms(): Terms {
  return { ru: [], kk: [], en: [], zh: [] };
}

export function insertTerms(db: WritableDb, version: string, { id, terms }: Category): void {
  for (const language of LANGUAGES)
    db.run(insert, { version, category: id, language, terms: JSON.stringify(terms[language]) });
}
