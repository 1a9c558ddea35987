import type { z } from "zod";
import { type RecordedFailure, syncFailureSchema } from "../../../shared/schemas/sync.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

/** As many as a screen shows. */
const KEPT = 50;

const insert: Change = {
  name: "sync_failure.insert",
  sql: "INSERT INTO sync_failure (at, code, detail) VALUES (@at, @code, @detail)",
};
const forgetOld: Change = {
  name: "sync_failure.forget-old",
  sql: "DELETE FROM sync_failure WHERE id <= (SELECT max(id) FROM sync_failure) - @kept",
};

const last = {
  name: "sync_failure.last",
  sql: "SELECT at, code, detail FROM sync_failure ORDER BY id DESC LIMIT @kept",
  row: syncFailureSchema,
} satisfies Select<z.ZodType>;

export function recordSyncFailure(db: WritableDb, failure: RecordedFailure): void {
  db.run(insert, { ...failure });
  db.run(forgetOld, { kept: KEPT });
}

/** The last one first. */
export const lastSyncFailures = (db: ReadableDb): RecordedFailure[] => db.all(last, { kept: KEPT });
