import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const read = {
  name: "catalogue_in_use.read",
  sql: "SELECT version FROM catalogue_in_use",
  row: z.object({ version: z.string() }),
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "catalogue_in_use.put",
  sql: `INSERT INTO catalogue_in_use (only, version) VALUES (1, @version)
        ON CONFLICT (only) DO UPDATE SET version = excluded.version`,
};

/** The version that was chosen last; undefined before the first choice. */
export function versionInUse(db: ReadableDb): string | undefined {
  return db.get(read)?.version;
}

export function putVersionInUse(db: WritableDb, version: string): void {
  db.run(put, { version });
}
