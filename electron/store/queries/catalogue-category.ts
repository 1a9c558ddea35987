import { z } from "zod";
import { type Category, categorySchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, rowOf, type Select } from "../statement.ts";
import { insertTerms, noTerms, readTerms } from "./catalogue-term.ts";

const json = jsonColumn(z.unknown());

const ofVersion = {
  name: "catalogue_category.of-version",
  sql: `SELECT id, goods_group AS "group", title, headings, listed, bases, other_meanings AS "not",
               value_limit AS valueLimit, card, provenance
        FROM catalogue_category WHERE version = @version ORDER BY position`,
  row: rowOf(
    {
      title: json,
      headings: json,
      listed: json,
      bases: json,
      not: json,
      valueLimit: json.nullable(),
      card: json,
    },
    categorySchema,
  ),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_category.insert",
  sql: `INSERT INTO catalogue_category
          (version, position, id, goods_group, title, headings, listed, bases, other_meanings, value_limit,
           card, provenance)
        VALUES
          (@version, @position, @id, @group, @title, @headings, @listed, @bases, @otherMeanings, @valueLimit,
           @card, @provenance)`,
};

export function readCategories(db: ReadableDb, version: string): Category[] {
  const terms = readTerms(db, version);
  return db
    .all(ofVersion, { version })
    .map((category) => ({ ...category, terms: terms.get(category.id) ?? noTerms() }));
}

export function insertCategories(db: WritableDb, version: string, categories: readonly Category[]): void {
  for (const [position, category] of categories.entries()) {
    db.run(insert, {
      version,
      position,
      id: category.id,
      group: category.group,
      title: JSON.stringify(category.title),
      headings: JSON.stringify(category.headings),
      listed: JSON.stringify(category.listed),
      bases: JSON.stringify(category.bases),
      otherMeanings: JSON.stringify(category.not),
      valueLimit: category.valueLimit ? JSON.stringify(category.valueLimit) : null,
      card: JSON.stringify(category.card),
      provenance: category.provenance,
    });
    insertTerms(db, version, category);
  }
}
