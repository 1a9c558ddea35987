import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const row = z.object({
  failures: z.int(),
  failedAt: z.iso.datetime(),
  /** How long the computer had been running then, in seconds. */
  failedUptime: z.number(),
  waitSeconds: z.int(),
});
/** What the last failures in a row have led to. */
export type Guard = z.output<typeof row>;

const read = {
  name: "sign_in_guard.read",
  sql: `SELECT failures, failed_at AS failedAt, failed_uptime AS failedUptime, wait_seconds AS waitSeconds
        FROM sign_in_guard WHERE owner = @owner`,
  row,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "sign_in_guard.put",
  sql: `INSERT INTO sign_in_guard (owner, failures, failed_at, failed_uptime, wait_seconds)
        VALUES (@owner, @failures, @failedAt, @failedUptime, @waitSeconds)
        ON CONFLICT (owner) DO UPDATE SET
          failures = excluded.failures, failed_at = excluded.failed_at, failed_uptime = excluded.failed_uptime,
          wait_seconds = excluded.wait_seconds`,
};

const remove: Change = {
  name: "sign_in_guard.remove",
  sql: "DELETE FROM sign_in_guard WHERE owner = @owner",
};

export function readGuard(db: ReadableDb, owner: string): Guard | undefined {
  return db.get(read, { owner });
}

export function putGuard(db: WritableDb, owner: string, guard: Guard): void {
  db.run(put, { owner, ...guard });
}

export function removeGuard(db: WritableDb, owner: string): void {
  db.run(remove, { owner });
}
