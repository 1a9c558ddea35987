import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const packageRow = z.object({ version: z.string(), issuer: z.string(), notes: z.string(), key: z.string() });
/** Where an imported version came from. */
export type CatalogueOrigin = z.output<typeof packageRow>;

const all = {
  name: "catalogue_package.all",
  sql: "SELECT version, issuer, notes, key FROM catalogue_package",
  row: packageRow,
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_package.insert",
  sql: "INSERT INTO catalogue_package (version, issuer, notes, key) VALUES (@version, @issuer, @notes, @key)",
};

export function listCatalogueOrigins(db: ReadableDb): CatalogueOrigin[] {
  return db.all(all);
}

export function insertCatalogueOrigin(db: WritableDb, origin: CatalogueOrigin): void {
  db.run(insert, { ...origin });
}
