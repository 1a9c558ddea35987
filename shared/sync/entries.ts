import { z } from "zod";
import { countSchema, sha256Schema, signatureSchema } from "./fields.ts";
import { LIMITS } from "./limits.ts";

/**
 * An entry as it travels: a station may be newer than its reader, so that kind and payload are open and members
 * that this version does not know are kept. Its hash covers them all (`shared/log/seal.ts`).
 */
export const travellingEntrySchema = z.looseObject({
  // In the order of the canonical form: a parsed entry keeps it, and is written again without being sorted.
  hash: sha256Schema,
  id: z.ulid(),
  kind: z.string().min(1).max(100),
  officer: z.string(),
  officerId: z.unknown().optional(),
  /** Null once it was erased; `salt` is missing then. */
  payload: z.unknown(),
  payloadHash: sha256Schema.optional(),
  previousHash: sha256Schema,
  salt: z.string().optional(),
  sequence: z.int().positive(),
  signature: signatureSchema,
  station: z.ulid(),
  time: z.iso.datetime(),
});
export type TravellingEntry = z.infer<typeof travellingEntrySchema>;

/** What a station says of itself with every batch, an empty one too; shown to supervisors as reported. */
export const stationReportSchema = z.object({
  /** Entries and files that wait in the outbox, those of this batch included. */
  unsynced: countSchema,
  unsyncedFiles: countSchema,
  /** Version of the catalogue in use; null before there is one. */
  catalogue: z.string().max(100).nullable(),
  app: z.string().max(100),
  /** Milliseconds that the station's own clock is ahead of the hub's, as far as it knows; it signs by the hub's. */
  clockAhead: z.int().optional(),
});
export type StationReport = z.infer<typeof stationReportSchema>;

/** `POST /v1/entries`. Each entry is checked by itself, so that a bad one costs only itself. */
export const entriesRequestSchema = z.object({
  entries: z.array(z.unknown()).max(LIMITS.batchEntries),
  report: stationReportSchema,
});
export type EntriesRequest = z.input<typeof entriesRequestSchema>;

/**
 * Why an entry is refused for good. The station parks it and goes on: the hub takes those after it, and shows the hole.
 * - `malformed`: no entry at all, or a header that can not be read
 * - `hash`, `payload`, `signature`, `station`: as in `shared/log/problem.ts`
 * - `id-taken`: the id is another entry's
 */
export const REFUSALS = ["malformed", "hash", "payload", "signature", "station", "id-taken"] as const;
export const refusalSchema = z.enum(REFUSALS);
export type EntryRefusal = z.infer<typeof refusalSchema>;

/**
 * What became of one entry.
 * - `stored`: taken, in its place
 * - `known`: was there already
 * - `forked`: taken, on a branch that has parted from the first: a backup was restored, or the station cloned
 * - `held`: kept until those before it come
 * - `turned-away`: not kept, because too many are held: send it again when the gap is closed
 * - `refused`: not kept, and will never be
 */
export const entryOutcomeSchema = z.discriminatedUnion("status", [
  z.object({ status: z.enum(["stored", "known", "forked", "held", "turned-away"]) }),
  z.object({ status: z.literal("refused"), reason: refusalSchema }),
]);
export type EntryOutcome = z.infer<typeof entryOutcomeSchema>;

/** An entry by its place: equal points mean equal logs up to there. */
export const pointSchema = z.object({ sequence: z.int().positive(), hash: sha256Schema });
export type Point = z.infer<typeof pointSchema>;

export const branchSchema = z.object({
  /** 0 is the first; others have parted from an earlier one. */
  branch: countSchema,
  /** The last entry that it shares with the branch it parted from: 0 for the first branch. */
  from: countSchema,
  head: pointSchema,
});
export type Branch = z.infer<typeof branchSchema>;

export const entriesAnswerSchema = z.object({
  /** One for each entry of the request, in its order. */
  outcomes: z.array(entryOutcomeSchema),
  /** The sequence to send next; null when the hub can not know where the station's log parted from its own. */
  expected: z.int().positive().nullable(),
  /** All branches that the hub has of this station: more than one mean a restored backup or a clone. */
  branches: z.array(branchSchema),
});
export type EntriesAnswer = z.infer<typeof entriesAnswerSchema>;

/** `POST /v1/entries/common`: which of the station's own entries the hub has too. */
export const commonRequestSchema = z.object({ points: z.array(pointSchema).max(LIMITS.points) });
export type CommonRequest = z.infer<typeof commonRequestSchema>;

/** The highest of the points that the hub holds; null for none. */
export const commonAnswerSchema = z.object({ common: pointSchema.nullable() });
export type CommonAnswer = z.infer<typeof commonAnswerSchema>;
