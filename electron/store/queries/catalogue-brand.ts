import { z } from "zod";
import { type Brand, brandSchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, rowOf, type Select } from "../statement.ts";

const json = jsonColumn(z.unknown());

const ofVersion = {
  name: "catalogue_brand.of-version",
  sql: `SELECT id, name, spellings, country, category, headings, rule, beside AS "with", provenance
        FROM catalogue_brand WHERE version = @version ORDER BY position`,
  row: rowOf({ spellings: json, headings: json, with: json }, brandSchema),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_brand.insert",
  sql: `INSERT INTO catalogue_brand
          (version, position, id, name, spellings, country, category, headings, rule, beside, provenance)
        VALUES
          (@version, @position, @id, @name, @spellings, @country, @category, @headings, @rule, @beside,
           @provenance)`,
};

export function readBrands(db: ReadableDb, version: string): Brand[] {
  return db.all(ofVersion, { version });
}

export function insertBrands(db: WritableDb, version: string, brands: readonly Brand[]): void {
  for (const [position, { with: beside, ...brand }] of brands.entries()) {
    db.run(insert, {
      ...brand,
      version,
      position,
      spellings: JSON.stringify(brand.spellings),
      headings: JSON.stringify(brand.headings),
      beside: JSON.stringify(beside),
    });
  }
}
