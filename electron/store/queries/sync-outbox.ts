import { z } from "zod";
import { type ParkedEntry, parkedEntrySchema } from "../../../shared/schemas/sync.ts";
import { type Point, pointSchema } from "../../../shared/sync/entries.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

/** The payload stays the text that it is stored as: to parse what is only sent on would hold up the window. */
const outgoingSchema = z.object({
  id: z.string(),
  station: z.string(),
  sequence: z.int(),
  time: z.string(),
  officer: z.string(),
  officerId: z.string().nullable(),
  kind: z.string(),
  payload: z.string(),
  previousHash: z.string(),
  payloadHash: z.string().nullable(),
  salt: z.string().nullable(),
  hash: z.string(),
  signature: z.string(),
});
export type OutgoingEntry = z.infer<typeof outgoingSchema>;

const sizes = {
  name: "log_entry.sizes-after",
  sql: `SELECT sequence, octet_length(payload) AS bytes FROM log_entry
        WHERE sequence > @after ORDER BY sequence LIMIT @limit`,
  row: z.object({ sequence: z.int(), bytes: z.int() }),
} satisfies Select<z.ZodType>;

const outgoing = {
  name: "log_entry.outgoing",
  sql: `SELECT id, station, sequence, time, officer, officer_id AS officerId, kind, payload,
          previous_hash AS previousHash, payload_hash AS payloadHash, salt, hash, signature
        FROM log_entry WHERE sequence = @sequence`,
  row: outgoingSchema,
} satisfies Select<z.ZodType>;

const points = {
  name: "log_entry.points",
  sql: `SELECT sequence, hash FROM log_entry
        WHERE sequence IN (SELECT value FROM json_each(@sequences)) ORDER BY sequence`,
  row: pointSchema,
} satisfies Select<z.ZodType>;

const id = {
  name: "log_entry.id-at",
  sql: "SELECT id FROM log_entry WHERE sequence = @sequence",
  row: z.object({ id: z.string() }),
} satisfies Select<z.ZodType>;

const waiting = {
  name: "log_entry.waiting",
  sql: "SELECT max(0, coalesce(max(sequence), 0) - @acknowledged) AS total FROM log_entry",
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

const park: Change = {
  name: "sync_parked.put",
  sql: `INSERT INTO sync_parked (sequence, entry, reason, parked_at)
        VALUES (@sequence, @entry, @reason, @parkedAt)
        ON CONFLICT (sequence) DO UPDATE SET reason = excluded.reason, parked_at = excluded.parked_at`,
};
const unpark: Change = {
  name: "sync_parked.remove",
  sql: "DELETE FROM sync_parked WHERE sequence = @sequence",
};
const clearParked: Change = { name: "sync_parked.clear", sql: "DELETE FROM sync_parked" };

const parked = {
  name: "sync_parked.all",
  sql: "SELECT sequence, entry, reason, parked_at AS parkedAt FROM sync_parked ORDER BY sequence LIMIT 500",
  row: parkedEntrySchema,
} satisfies Select<z.ZodType>;

const parkedCount = {
  name: "sync_parked.count",
  sql: "SELECT count(*) AS total FROM sync_parked",
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

/** The next entries by their places and the bytes of what they say. */
export const entrySizesAfter = (db: ReadableDb, after: number, limit: number) =>
  db.all(sizes, { after, limit });

export function readOutgoingEntry(db: ReadableDb, sequence: number): OutgoingEntry {
  const entry = db.get(outgoing, { sequence });
  if (!entry) throw new Error(`There is no entry ${sequence}`);
  return entry;
}

export const idAt = (db: ReadableDb, sequence: number): string | undefined => db.get(id, { sequence })?.id;

export function pointsAt(db: ReadableDb, sequences: readonly number[]): Point[] {
  return db.all(points, { sequences: JSON.stringify(sequences) });
}

/** Entries after the last one that the outbox let go of. */
export const countWaiting = (db: ReadableDb, acknowledged: number): number =>
  db.get(waiting, { acknowledged })?.total ?? 0;

export function parkEntry(db: WritableDb, entry: ParkedEntry): void {
  db.run(park, { ...entry });
}

export function unparkEntry(db: WritableDb, sequence: number): void {
  db.run(unpark, { sequence });
}

export function clearParkedEntries(db: WritableDb): void {
  db.run(clearParked);
}

export const listParked = (db: ReadableDb): ParkedEntry[] => db.all(parked);
export const countParked = (db: ReadableDb): number => db.get(parkedCount)?.total ?? 0;
