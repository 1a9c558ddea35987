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
  payload: z.unknown().describe("By kind. Null once it was erased; `salt` is missing then"),
  payloadHash: sha256Schema
    .optional()
    .describe("Missing in entries of the first form, whose `hash` covers the payload"),
  previousHash: sha256Schema.describe("`hash` of the entry before; 64 zeros for the first"),
  salt: z
    .string()
    .optional()
    .describe("16 random bytes in base64, so that no payload is guessed from its hash"),
  sequence: z.int().positive().describe("1 for the first entry of a station's log, without gaps"),
  signature: signatureSchema,
  station: z.ulid().describe("Whose log it is"),
  time: z.iso.datetime(),
});
export type TravellingEntry = z.infer<typeof travellingEntrySchema>;

/** What a station says of itself with every batch, an empty one too; shown to supervisors as reported. */
export const stationReportSchema = z.object({
  unsynced: countSchema.describe("Entries that wait in the outbox beside those that come with this report"),
  unsyncedFiles: countSchema,
  catalogue: z.string().max(100).nullable().describe("Version in use; null before there is one"),
  app: z.string().max(100).describe("Version of the station's program"),
  clockAhead: z
    .int()
    .optional()
    .describe("Milliseconds that the station's own clock is ahead of the hub's, as far as it knows"),
});
export type StationReport = z.infer<typeof stationReportSchema>;

/** `POST /v1/entries`. Each entry is checked by itself, so that a bad one costs only itself. */
export const entriesRequestSchema = z.object({
  entries: z.array(z.unknown()).max(LIMITS.batchEntries),
  report: stationReportSchema,
});
export type EntriesRequest = z.input<typeof entriesRequestSchema>;

export const REFUSALS = ["malformed", "hash", "payload", "signature", "station", "id-taken"] as const;
export const refusalSchema = z
  .enum(REFUSALS)
  .describe(`Why an entry is refused for good; the hub takes those after it, and shows the hole.
- \`malformed\`: no entry at all, or a header that can not be read
- \`hash\`: it is not over what the entry says
- \`payload\`: \`payloadHash\` is not over the payload
- \`signature\`: it is not by the station's key over the hash
- \`station\`: the entry is of another station's log
- \`id-taken\`: the id is another entry's`);
export type EntryRefusal = z.infer<typeof refusalSchema>;

/** What became of one entry. */
export const entryOutcomeSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.enum(["stored", "known", "forked", "held", "turned-away"]).describe(`
- \`stored\`: taken, in its place
- \`known\`: was there already
- \`forked\`: taken, on a branch that has parted from the first: a backup was restored, or the station cloned
- \`held\`: kept until those before it come
- \`turned-away\`: not kept, because too many are held: send it again when the gap is closed`),
  }),
  z.object({ status: z.literal("refused").describe("Not kept, and will never be"), reason: refusalSchema }),
]);
export type EntryOutcome = z.infer<typeof entryOutcomeSchema>;

/** An entry by its place: equal points mean equal logs up to there. */
export const pointSchema = z.object({ sequence: z.int().positive(), hash: sha256Schema });
export type Point = z.infer<typeof pointSchema>;

export const branchSchema = z.object({
  branch: countSchema.describe("0 is the first; others have parted from an earlier one"),
  from: countSchema.describe(
    "The last entry that it shares with the branch it parted from: 0 for the first branch",
  ),
  head: pointSchema,
});
export type Branch = z.infer<typeof branchSchema>;

export const entriesAnswerSchema = z.object({
  outcomes: z.array(entryOutcomeSchema).describe("One for each entry of the request, in its order"),
  expected: z
    .int()
    .positive()
    .nullable()
    .describe(
      "The sequence to send next; null where the hub can not know where the station's log parted from its own",
    ),
  branches: z
    .array(branchSchema)
    .describe("All that the hub has of this station: more than one mean a restored backup or a clone"),
});
export type EntriesAnswer = z.infer<typeof entriesAnswerSchema>;

/** `POST /v1/entries/common`: which of the station's own entries the hub has too. */
export const commonRequestSchema = z.object({ points: z.array(pointSchema).max(LIMITS.points) });
export type CommonRequest = z.infer<typeof commonRequestSchema>;

export const commonAnswerSchema = z.object({
  common: pointSchema.nullable().describe("The highest of the points that the hub holds; null for none"),
});
export type CommonAnswer = z.infer<typeof commonAnswerSchema>;
