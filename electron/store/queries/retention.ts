import { z } from "zod";
import type { EntryKind } from "../../../shared/schemas/log-entry.ts";
import { KEEP_ALL, type Retention, retentionSchema } from "../../../shared/schemas/retention.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const KEY = "retention";
/** The second form's entries only: the first form's hash covers the payload itself. */
const EXPIRED = `FROM log_entry
  WHERE kind IN (SELECT value FROM json_each(@kinds)) AND time < @before
    AND payload_hash IS NOT NULL AND payload <> 'null'`;

const read = {
  name: "retention.read",
  sql: "SELECT value FROM setting WHERE key = @key",
  row: z.object({ value: jsonColumn(retentionSchema) }),
} satisfies Select<z.ZodType>;

const write: Change = {
  name: "retention.write",
  sql: `INSERT INTO setting (key, value) VALUES (@key, @value)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
};

const count = {
  name: "retention.count",
  sql: `SELECT count(*) AS total ${EXPIRED}`,
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

const next = {
  name: "retention.next",
  sql: `SELECT sequence ${EXPIRED} ORDER BY sequence LIMIT @limit`,
  row: z.object({ sequence: z.int() }),
} satisfies Select<z.ZodType>;

/** The one change that the log's triggers allow. */
const erase: Change = {
  name: "log_entry.erase",
  sql: "UPDATE log_entry SET payload = 'null', salt = NULL WHERE sequence = @sequence",
};

interface Expired {
  readonly kinds: readonly EntryKind[];
  readonly before: string;
}

export function readRetention(db: ReadableDb): Retention {
  return db.get(read, { key: KEY })?.value ?? KEEP_ALL;
}

export function writeRetention(db: WritableDb, retention: Retention): void {
  db.run(write, { key: KEY, value: JSON.stringify(retention) });
}

export function countExpired(db: ReadableDb, { kinds, before }: Expired): number {
  return db.get(count, { kinds: JSON.stringify(kinds), before })?.total ?? 0;
}

/** Sequences of the next entries that can be erased, the oldest first. */
export function nextExpired(db: ReadableDb, { kinds, before }: Expired, limit: number): number[] {
  return db.all(next, { kinds: JSON.stringify(kinds), before, limit }).map(({ sequence }) => sequence);
}

export function erasePayload(db: WritableDb, sequence: number): void {
  db.run(erase, { sequence });
}
