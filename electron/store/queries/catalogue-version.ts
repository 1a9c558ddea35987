import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const versionRow = z.object({
  version: z.string(),
  issued: z.string(),
  sha256: z.string(),
  loadedAt: z.iso.datetime(),
});
export type CatalogueVersion = z.output<typeof versionRow>;

const all = {
  name: "catalogue_version.all",
  sql: "SELECT version, issued, sha256, loaded_at AS loadedAt FROM catalogue_version",
  row: versionRow,
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_version.insert",
  sql: `INSERT INTO catalogue_version (version, issued, sha256, loaded_at)
        VALUES (@version, @issued, @sha256, @loadedAt)`,
};

export function listCatalogueVersions(db: ReadableDb): CatalogueVersion[] {
  return db.all(all);
}

export function insertCatalogueVersion(db: WritableDb, version: CatalogueVersion): void {
  db.run(insert, { ...version });
}
