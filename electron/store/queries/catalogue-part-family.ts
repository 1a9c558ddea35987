import { z } from "zod";
import { type Maker, partFamilySchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

type Families = Maker["families"];

const ofVersion = {
  name: "catalogue_part_family.of-version",
  sql: `SELECT maker, stem, min_more AS min, category
        FROM catalogue_part_family WHERE version = @version ORDER BY maker, position`,
  row: z
    .looseObject({ maker: z.string() })
    .transform(({ maker, ...family }): unknown => ({ maker, family }))
    .pipe(z.object({ maker: z.string(), family: partFamilySchema })),
} satisfies Select<z.ZodType>;

/** All families of a maker at once. */
const insert: Change = {
  name: "catalogue_part_family.insert",
  sql: `INSERT INTO catalogue_part_family (version, maker, position, stem, min_more, category)
        SELECT @version, @maker, key, value ->> 'stem', value ->> 'min', value ->> 'category'
        FROM json_each(@families)`,
};

/** The families of every maker that has any, by its id. */
export function readPartFamilies(db: ReadableDb, version: string): Map<string, Families> {
  const byMaker = new Map<string, Families>();
  for (const { maker, family } of db.all(ofVersion, { version })) {
    const families = byMaker.get(maker) ?? [];
    families.push(family);
    byMaker.set(maker, families);
  }
  return byMaker;
}

export function insertPartFamilies(db: WritableDb, version: string, { id, families }: Maker): void {
  db.run(insert, { version, maker: id, families: JSON.stringify(families) });
}
