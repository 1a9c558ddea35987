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
  sql: `SELECT sha256 FROM (
          SELECT sequence, 0 AS part, thumbnail AS sha256 FROM evidence_file WHERE thumbnail IS NOT NULL
          UNION ALL SELECT sequence, 1, sha256 FROM evidence_file)
        WHERE sha256 NOT IN (SELECT sha256 FROM sync_file)
        GROUP BY sha256 ORDER BY min(sequence), min(part)`,
  row: z.object({ sha256: z.string() }),
} satisfies Select<z.ZodType>;

const unsentCount = {
  name: "sync_file.count-unsent",
  sql: `SELECT count(*) AS total FROM (
          SELECT thumbnail AS sha256 FROM evidence_file WHERE thumbnail IS NOT NULL
          UNION SELECT sha256 FROM evidence_file)
        WHERE sha256 NOT IN (SELECT sha256 FROM sync_file)`,
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

const lastSent = {
  name: "sync_file.last-sent",
  sql: "SELECT sha256 FROM sync_file ORDER BY sent_at DESC LIMIT @limit",
  row: z.object({ sha256: z.string() }),
} satisfies Select<z.ZodType>;

/**
 * The files that entries name and the hub has not got yet, in the order of the entries. A thumbnail goes before
 * its photo: over a bad line a supervisor sees something early.
 */
export function unsentFiles(db: ReadableDb): string[] {
  return db.all(unsent).map(({ sha256 }) => sha256);
}

export const countUnsentFiles = (db: ReadableDb): number => db.get(unsentCount)?.total ?? 0;

/** The files that were sent last. */
export function lastSentFiles(db: ReadableDb, limit: number): string[] {
  return db.all(lastSent, { limit }).map(({ sha256 }) => sha256);
}

export function markFileSent(db: WritableDb, sha256: string, sentAt: string): void {
  db.run(put, { sha256, sentAt });
}

/** All are to be asked for again: the hub is another one, or has lost some. */
export function forgetSentFiles(db: WritableDb): void {
  db.run(clear);
}
