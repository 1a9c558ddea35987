import { z } from "zod";
import { BeketError } from "../../../shared/contract/errors.ts";
import { canonicalJson } from "../../../shared/log/canonical-json.ts";
import { isErased, type StoredEntry } from "../../../shared/log/stored-entry.ts";
import {
  type DecisionEntry,
  decisionEntrySchema,
  type EntryKind,
  type LogEntry,
  logEntrySchema,
} from "../../../shared/schemas/log-entry.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

export const COLUMNS = `sequence, id, station, time, officer, officer_id AS officerId, kind, payload,
  previous_hash AS previousHash, payload_hash AS payloadHash, salt, hash, signature`;

/** A column that an entry may lack. */
const optional = z.preprocess((value) => value ?? undefined, z.unknown().optional());

/** A row whose content is not believed yet: a payload that is no JSON at all is left out. */
export const storedRow = z.object({
  sequence: z.unknown(),
  id: z.unknown(),
  station: z.unknown(),
  time: z.unknown(),
  officer: z.unknown(),
  officerId: optional,
  kind: z.unknown(),
  payload: jsonColumn(z.unknown()).catch(undefined),
  previousHash: z.unknown(),
  payloadHash: optional,
  salt: optional,
  hash: z.unknown(),
  signature: z.unknown(),
});

const append: Change = {
  name: "log_entry.append",
  sql: `INSERT INTO log_entry
          (sequence, id, station, time, officer, officer_id, kind, payload, previous_hash, payload_hash, salt,
           hash, signature)
        VALUES
          (@sequence, @id, @station, @time, @officer, @officerId, @kind, @payload, @previousHash, @payloadHash,
           @salt, @hash, @signature)`,
};

const last = {
  name: "log_entry.last",
  sql: "SELECT sequence, hash, time FROM log_entry ORDER BY sequence DESC LIMIT 1",
  row: z.object({ sequence: z.int(), hash: z.string(), time: z.iso.datetime() }),
} satisfies Select<z.ZodType>;

const byId = {
  name: "log_entry.by-id",
  sql: `SELECT ${COLUMNS} FROM log_entry WHERE id = @id`,
  row: storedRow,
} satisfies Select<z.ZodType>;

const bySequence = {
  name: "log_entry.by-sequence",
  sql: `SELECT ${COLUMNS} FROM log_entry WHERE sequence = @sequence`,
  row: storedRow.pipe(logEntrySchema),
} satisfies Select<z.ZodType>;

const after = {
  name: "log_entry.after",
  sql: `SELECT ${COLUMNS} FROM log_entry WHERE sequence > @sequence ORDER BY sequence LIMIT @limit`,
  row: storedRow,
} satisfies Select<z.ZodType>;

/** A payload that was erased says nothing any more: no read model is made of it. */
const WHOLE = "NOT (payload = 'null' AND payload_hash IS NOT NULL)";

const hashOfSequence = {
  name: "log_entry.hash-of-sequence",
  sql: "SELECT hash FROM log_entry WHERE sequence = @sequence",
  row: z.object({ hash: z.string() }),
} satisfies Select<z.ZodType>;

const followedBy = {
  name: "log_entry.followed-by",
  sql: "SELECT previous_hash AS previousHash FROM log_entry WHERE sequence = @sequence",
  row: z.object({ previousHash: z.string() }),
} satisfies Select<z.ZodType>;

const ofKind = {
  name: "log_entry.of-kind",
  sql: "SELECT 1 AS found FROM log_entry WHERE kind = @kind LIMIT 1",
  row: z.object({ found: z.int() }),
} satisfies Select<z.ZodType>;

const entries = {
  name: "log_entry.entries-after",
  sql: `SELECT ${COLUMNS} FROM log_entry
        WHERE sequence > @sequence AND ${WHOLE} ORDER BY sequence LIMIT @limit`,
  row: storedRow.pipe(logEntrySchema),
} satisfies Select<z.ZodType>;

const inForce = {
  name: "log_entry.decisions-in-force-after",
  sql: `SELECT ${COLUMNS} FROM log_entry
        WHERE sequence IN (SELECT sequence FROM decision WHERE sequence > @sequence ORDER BY sequence LIMIT @limit)
        ORDER BY sequence`,
  row: storedRow.pipe(decisionEntrySchema),
} satisfies Select<z.ZodType>;

const OF_STORY = `SELECT ${COLUMNS} FROM story JOIN log_entry USING (sequence)
  WHERE inspection = @inspection AND sequence <= @last AND payload <> 'null' ORDER BY sequence`;

const ofStory = {
  name: "log_entry.story",
  sql: OF_STORY,
  row: storedRow.pipe(logEntrySchema),
} satisfies Select<z.ZodType>;

const storedOfStory = {
  name: "log_entry.stored-story",
  sql: OF_STORY,
  row: storedRow,
} satisfies Select<z.ZodType>;

export function appendLogEntry(db: WritableDb, entry: LogEntry): void {
  const { officerId = null, payloadHash = null, salt = null } = entry;
  db.run(append, { ...entry, officerId, payloadHash, salt, payload: canonicalJson(entry.payload) });
}

export function lastLogEntry(db: ReadableDb): z.output<typeof last.row> | undefined {
  return db.get(last);
}

export function hashAt(db: ReadableDb, sequence: number): string | undefined {
  return db.get(hashOfSequence, { sequence })?.hash;
}

/** What the entry at a place names as the one before it; `undefined` where there is no entry yet. */
export function previousHashAt(db: ReadableDb, sequence: number): string | undefined {
  return db.get(followedBy, { sequence })?.previousHash;
}

/** An entry as it was stored, to be verified. */
export function storedEntry(db: ReadableDb, id: string): StoredEntry | undefined {
  return db.get(byId, { id });
}

/** Whether the log has an entry of a kind; looks through all of it where it has none. */
export function hasEntryOf(db: ReadableDb, kind: EntryKind): boolean {
  return db.get(ofKind, { kind }) !== undefined;
}

/** Throws `entry-erased` for an entry whose payload has had its time. */
export function readLogEntry(db: ReadableDb, id: string): LogEntry | undefined {
  const stored = db.get(byId, { id });
  if (stored === undefined) return undefined;
  if (isErased(stored)) throw new BeketError("entry-erased", `entry ${id}`);
  const entry = logEntrySchema.safeParse(stored);
  if (!entry.success) throw new BeketError("store-damaged", `entry ${id}: ${z.prettifyError(entry.error)}`);
  return entry.data;
}

export function entryAt(db: ReadableDb, sequence: number): LogEntry | undefined {
  return db.get(bySequence, { sequence });
}

/** The next entries as they were stored, to be verified. */
export function storedEntriesAfter(db: ReadableDb, sequence: number, limit: number): StoredEntry[] {
  return db.all(after, { sequence, limit });
}

/** The next entries of a log that has been verified. */
export function entriesAfter(db: ReadableDb, sequence: number, limit: number): LogEntry[] {
  return db.all(entries, { sequence, limit });
}

/** The next decisions that no later one has revised, in the order of the log. */
export function decisionsInForceAfter(db: ReadableDb, sequence: number, limit: number): DecisionEntry[] {
  return db.all(inForce, { sequence, limit });
}

/** The same as `storyOf`, as the entries were stored, to be verified. */
export function storedStoryOf(
  db: ReadableDb,
  inspection: string,
  last = Number.MAX_SAFE_INTEGER,
): StoredEntry[] {
  return db.all(storedOfStory, { inspection, last });
}

/**
 * Every entry that names a truck's inspection, up to an entry and with it, in the order of the log; those that
 * were erased are left out.
 */
export function storyOf(db: ReadableDb, inspection: string, last = Number.MAX_SAFE_INTEGER): LogEntry[] {
  return db.all(ofStory, { inspection, last });
}
