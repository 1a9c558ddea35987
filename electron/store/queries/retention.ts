import { z } from "zod";
import type { EntryKind } from "../../../shared/schemas/log-entry.ts";
import { KEEP_ALL, type Retention, retentionSchema } from "../../../shared/schemas/retention.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { DAY, OFF_TRUCKS } from "../migrations/0550-journal.ts";
import { DONE } from "../migrations/0580-done-trucks.ts";
import type { Change, Select } from "../statement.ts";
import { readSetting, writeSetting } from "./setting.ts";

const KEY = "retention";

/**
 * The last entry of the last day that began before: none after it is looked at. Where a clock was set back, some
 * after it have had their time too; they go when that day does.
 */
const lastBefore = {
  name: "retention.last-before",
  sql: `SELECT sequence FROM log_entry WHERE ${DAY} <= substr(@before, 1, 10)
        ORDER BY ${DAY} DESC, sequence DESC LIMIT 1`,
  row: z.object({ sequence: z.int() }),
} satisfies Select<z.ZodType>;

/** The second form's entries only: the first form's hash covers the payload itself. */
const EXPIRED = `FROM log_entry INDEXED BY log_entry_off_trucks
  WHERE ${OFF_TRUCKS} AND sequence > @after AND sequence <= @last
    AND kind IN (SELECT value FROM json_each(@kinds)) AND time < @before
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
const EXPIRED_TRUCKS = `SELECT inspection FROM truck INDEXED BY truck_done
  WHERE ${DONE} AND sequence <= @last AND NOT EXISTS (
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

/** How many payloads of these kinds, none of which tells of a truck's goods or papers, have had their time. */
export function countExpired(db: ReadableDb, expired: Expired): number {
  return db.get(count, { ...asked(db, expired), after: 0 })?.total ?? 0;
}

/** The same of trucks, each as a whole. */
export function countExpiredOfTrucks(db: ReadableDb, expired: Expired): number {
  return db.get(countOfTrucks, asked(db, expired))?.total ?? 0;
}

/** Sequences of the next entries after one that can be erased, the oldest first. */
export function nextExpired(db: ReadableDb, expired: Expired, after: number, limit: number): number[] {
  return db.all(next, { ...asked(db, expired), after, limit }).map(({ sequence }) => sequence);
}

/** All the erasable entries of so many trucks. */
export function nextExpiredOfTrucks(db: ReadableDb, expired: Expired, trucks: number): number[] {
  return db.all(nextOfTrucks, { ...asked(db, expired), limit: trucks }).map(({ sequence }) => sequence);
}

const asked = (db: ReadableDb, { kinds, before }: Expired) => ({
  kinds: JSON.stringify(kinds),
  before,
  last: db.get(lastBefore, { before })?.sequence ?? 0,
});

export function erasePayload(db: WritableDb, sequence: number): void {
  db.run(erase, { sequence });
}
