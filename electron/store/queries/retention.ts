import { z } from "zod";
import type { EntryKind } from "../../../shared/schemas/log-entry.ts";
import { KEEP_ALL, type Retention, retentionSchema } from "../../../shared/schemas/retention.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";
import { readSetting, writeSetting } from "./setting.ts";

const KEY = "retention";
/** The second form's entries only: the first form's hash covers the payload itself. */
const EXPIRED = `FROM log_entry
  WHERE kind IN (SELECT value FROM json_each(@kinds)) AND time < @before
    AND payload_hash IS NOT NULL AND payload <> 'null'`;

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

/**
 * Trucks that are done with and of which nothing was said since. A truck's payloads go together: half of
 * its story would tell a wrong one. One that is held is not done with, however old.
 */
const EXPIRED_TRUCKS = `SELECT inspection FROM truck
  WHERE state IN ('released', 'seized', 'withdrawn') AND NOT EXISTS (
    SELECT 1 FROM story JOIN log_entry USING (sequence)
    WHERE story.inspection = truck.inspection AND time >= @before
      AND kind IN (SELECT value FROM json_each(@kinds)))`;

const ERASABLE_OF_TRUCKS = `FROM story JOIN log_entry USING (sequence)
  WHERE kind IN (SELECT value FROM json_each(@kinds)) AND payload_hash IS NOT NULL AND payload <> 'null'`;

const countOfTrucks = {
  name: "retention.count-of-trucks",
  sql: `SELECT count(*) AS total ${ERASABLE_OF_TRUCKS} AND inspection IN (${EXPIRED_TRUCKS})`,
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

const nextOfTrucks = {
  name: "retention.next-of-trucks",
  sql: `SELECT sequence ${ERASABLE_OF_TRUCKS}
          AND inspection IN (${EXPIRED_TRUCKS} ORDER BY sequence LIMIT @limit)
        ORDER BY sequence`,
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
  return readSetting(db, KEY, retentionSchema) ?? KEEP_ALL;
}

export function writeRetention(db: WritableDb, retention: Retention): void {
  writeSetting(db, KEY, retention);
}

/** How many payloads of these kinds have had their time. */
export function countExpired(db: ReadableDb, { kinds, before }: Expired): number {
  return db.get(count, { kinds: JSON.stringify(kinds), before })?.total ?? 0;
}

/** The same of trucks, each as a whole. */
export function countExpiredOfTrucks(db: ReadableDb, { kinds, before }: Expired): number {
  return db.get(countOfTrucks, { kinds: JSON.stringify(kinds), before })?.total ?? 0;
}

/** Sequences of the next entries that can be erased, the oldest first. */
export function nextExpired(db: ReadableDb, { kinds, before }: Expired, limit: number): number[] {
  return db.all(next, { kinds: JSON.stringify(kinds), before, limit }).map(({ sequence }) => sequence);
}

/** All the erasable entries of so many trucks. */
export function nextExpiredOfTrucks(db: ReadableDb, { kinds, before }: Expired, trucks: number): number[] {
  return db
    .all(nextOfTrucks, { kinds: JSON.stringify(kinds), before, limit: trucks })
    .map(({ sequence }) => sequence);
}

export function erasePayload(db: WritableDb, sequence: number): void {
  db.run(erase, { sequence });
}
