import { z } from "zod";
import { cataloguePayloads } from "./entries/catalogue.ts";
import { stationPayloads } from "./entries/station.ts";
import { syncPayloads } from "./entries/sync.ts";
import { truckPayloads } from "./entries/truck.ts";

export const payloadSchemas = {
  ...stationPayloads,
  ...cataloguePayloads,
  ...truckPayloads,
  ...syncPayloads,
} as const;
export type EntryKind = keyof typeof payloadSchemas;
export type Payload<K extends EntryKind> = z.infer<(typeof payloadSchemas)[K]>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const header = {
  id: z.ulid(),
  station: z.ulid(),
  /** 1, 2, 3… without gaps: the order of the log, whatever the clock says. */
  sequence: z.int().positive(),
  time: z.iso.datetime(),
  /** By name, as it was then; empty where the program itself acted. */
  officer: z.string(),
  /** Missing where the program itself acted, and in entries from before officers had accounts. */
  officerId: z.ulid().optional(),
};
const seal = {
  /** SHA-256 of the entry before, hex; 64 zeros for the first. */
  previousHash: hash,
  /**
   * SHA-256 over the canonical JSON of `{payload, salt}`, hex. The entry's hash covers this in the payload's
   * place, so that a payload can be erased when its time is over and the chain can still be verified.
   * Missing in entries of the first form, whose hash covers the payload itself.
   */
  payloadHash: hash.optional(),
  /** Random, base64: without it a short payload could be guessed from its hash. Erased with the payload. */
  salt: z.string().optional(),
  /** SHA-256 over the canonical JSON of the header, the kind, `payloadHash` and `previousHash`. */
  hash,
  /** Ed25519 over the hash's bytes, base64. */
  signature: z.string(),
};

const entryOf = <K extends EntryKind>(kind: K) =>
  z.object({ ...header, kind: z.literal(kind), payload: payloadSchemas[kind], ...seal });

export const decisionEntrySchema = entryOf("decision-recorded");
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;

export const logEntrySchema = z.discriminatedUnion("kind", [
  entryOf("station-named"),
  entryOf("clock-set-back"),
  entryOf("backup-made"),
  entryOf("catalogue-loaded"),
  entryOf("catalogue-changed"),
  decisionEntrySchema,
  entryOf("sync-enrolled"),
  entryOf("sync-item-applied"),
  entryOf("watch-item-added"),
  entryOf("watch-item-removed"),
  entryOf("message-read"),
]);
export type LogEntry = z.infer<typeof logEntrySchema>;
