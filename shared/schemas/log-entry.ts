import { z } from "zod";
import { cataloguePayloads } from "./entries/catalogue.ts";
import { documentsPayloads } from "./entries/documents.ts";
import { filesPayloads } from "./entries/files.ts";
import { lookAlikePayloads } from "./entries/lookalikes.ts";
import { officersPayloads } from "./entries/officers.ts";
import { privacyPayloads } from "./entries/privacy.ts";
import { rescreeningPayloads } from "./entries/rescreening.ts";
import { settingsPayloads } from "./entries/settings.ts";
import { stationPayloads } from "./entries/station.ts";
import { syncPayloads } from "./entries/sync.ts";
import { reasonPayloads, truckPayloads } from "./entries/truck.ts";

export const payloadSchemas = {
  ...stationPayloads,
  ...settingsPayloads,
  ...officersPayloads,
  ...cataloguePayloads,
  ...privacyPayloads,
  ...lookAlikePayloads,
  ...rescreeningPayloads,
  ...truckPayloads,
  ...reasonPayloads,
  ...filesPayloads,
  ...documentsPayloads,
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

/** A decision, the first of its truck or a later one. */
export const decisionEntrySchema = z.discriminatedUnion("kind", [
  entryOf("decision-recorded"),
  entryOf("decision-revised"),
]);
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;

export const logEntrySchema = z.discriminatedUnion("kind", [
  entryOf("station-named"),
  entryOf("clock-set-back"),
  entryOf("clock-far-ahead"),
  entryOf("clock-right-again"),
  entryOf("clock-notice-read"),
  entryOf("log-cut-found"),
  entryOf("log-verified"),
  entryOf("backup-made"),
  entryOf("backup-restored"),
  entryOf("setting-changed"),
  entryOf("officer-added"),
  entryOf("officer-changed"),
  entryOf("officer-signed-in"),
  entryOf("shift-started"),
  entryOf("shift-ended"),
  entryOf("pin-changed"),
  entryOf("officer-signed-out"),
  entryOf("sign-in-failed"),
  entryOf("screen-locked"),
  entryOf("screen-unlocked"),
  entryOf("idle-lock-set"),
  entryOf("recovery-key-issued"),
  entryOf("recovery-used"),
  entryOf("catalogue-loaded"),
  entryOf("catalogue-changed"),
  entryOf("retention-changed"),
  entryOf("payloads-erased"),
  entryOf("personal-data-shown"),
  entryOf("log-exported"),
  entryOf("journal-exported"),
  entryOf("catalogue-draft-submitted"),
  entryOf("catalogue-draft-withdrawn"),
  entryOf("catalogue-draft-returned"),
  entryOf("catalogue-draft-approved"),
  entryOf("catalogue-published"),
  entryOf("publisher-key-stored"),
  entryOf("lookalike-proposed"),
  entryOf("lookalike-approved"),
  entryOf("lookalike-refused"),
  entryOf("lookalike-withdrawn"),
  entryOf("lookalike-received"),
  entryOf("rescreening-finished"),
  entryOf("rescreening-finding-seen"),
  entryOf("file-attached"),
  entryOf("file-described"),
  entryOf("file-withdrawn"),
  entryOf("act-saved"),
  entryOf("act-printed"),
  entryOf("case-exported"),
  entryOf("posts-exported"),
  entryOf("document-not-given-out"),
  entryOf("evidence-opened"),
  entryOf("truck-registered"),
  entryOf("papers-changed"),
  entryOf("lines-declared"),
  entryOf("lines-screened"),
  entryOf("truck-moved"),
  entryOf("hits-gone"),
  entryOf("match-dismissed"),
  entryOf("dismissal-withdrawn"),
  ...decisionEntrySchema.options,
  entryOf("truck-withdrawn"),
  entryOf("reason-codes-changed"),
  entryOf("sync-enrolled"),
  entryOf("hub-certificate-replaced"),
  entryOf("sync-item-applied"),
  entryOf("sync-item-not-applied"),
  entryOf("watch-item-added"),
  entryOf("watch-item-removed"),
  entryOf("message-read"),
]);
export type LogEntry = z.infer<typeof logEntrySchema>;

export function isDecision(entry: LogEntry): entry is DecisionEntry {
  return entry.kind === "decision-recorded" || entry.kind === "decision-revised";
}
