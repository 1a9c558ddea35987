import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const put: Change = {
  name: "sync_file.put",
  sql: "INSERT INTO sync_file (sha256, sent_at) VALUES (@sha256, @sentAt) ON CONFLICT (sha256) DO NOTHING",
};
const clear: Change = { name: "sync_file.clear", sql: "DELETE FROM sync_file" };

const unsent = {
  name: "sync_file.unsent",
  sql: `SELECT value AS sha256 FROM json_each(@hashes)
        WHERE value NOT IN (SELECT sha256 FROM sync_file) ORDER BY key`,
  row: z.object({ sha256: z.string() }),
} satisfies Select<z.ZodType>;

/** Those of the files that the hub has not got yet, in their order. */
export function unsentFiles(db: ReadableDb, hashes: readonly string[]): string[] {
  return db.all(unsent, { hashes: JSON.stringify(hashes) }).map(({ sha256 }) => sha256);
}

export function markFileSent(db: WritableDb, sha256: string, sentAt: string): void {
  db.run(put, { sha256, sentAt });
}

export function forgetSentFiles(db: WritableDb): void {
  db.run(clear);
}
