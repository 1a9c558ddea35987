import { z } from "zod";
import { type Maker, makerSchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, rowOf, type Select } from "../statement.ts";
import { insertPartFamilies, readPartFamilies } from "./catalogue-part-family.ts";

const ofVersion = {
  name: "catalogue_maker.of-version",
  sql: `SELECT id, name, spellings, country, listed, category, rule, provenance
        FROM catalogue_maker WHERE version = @version ORDER BY position`,
  row: rowOf({ spellings: jsonColumn(z.unknown()) }, makerSchema),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_maker.insert",
  sql: `INSERT INTO catalogue_maker
          (version, position, id, name, spellings, country, listed, category, rule, provenance)
        VALUES
          (@version, @position, @id, @name, @spellings, @country, @listed, @category, @rule, @provenance)`,
};

export function readMakers(db: ReadableDb, version: string): Maker[] {
  const families = readPartFamilies(db, version);
  return db
    .all(ofVersion, { version })
    .map((maker) => ({ ...maker, families: families.get(maker.id) ?? [] }));
}

export function insertMakers(db: WritableDb, version: string, makers: readonly Maker[]): void {
  for (const [position, maker] of makers.entries()) {
    const { families: _, ...columns } = maker;
    db.run(insert, { ...columns, version, position, spellings: JSON.stringify(maker.spellings) });
    insertPartFamilies(db, version, maker);
  }
}
