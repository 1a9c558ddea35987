import { z } from "zod";
import { basisSchema } from "./catalogue.ts";
import { decisionSchema, dismissalSchema } from "./decision.ts";
import { papersSchema } from "./inspection.ts";
import { declaredLineSchema } from "./line.ts";
import { lineScreeningSchema, verdictSchema } from "./screening.ts";

/** What produced a verdict; stored with it so that a decision can be judged by what was known. */
export const versionsSchema = z.object({ app: z.string(), catalogue: z.string(), matcher: z.string() });
export type Versions = z.infer<typeof versionsSchema>;

export const screenedLineSchema = declaredLineSchema.extend({ screening: lineScreeningSchema });
export type ScreenedLine = z.infer<typeof screenedLineSchema>;

const payloads = {
  "station-named": z.object({ post: z.string(), crossing: z.string() }),
  "catalogue-loaded": z.object({ version: z.string(), sha256: z.string() }),
  /** Another version was taken into use: a package that was imported, or a version kept from before. */
  "catalogue-changed": z.object({
    by: z.enum(["import", "rollback"]),
    from: z.string(),
    to: z.string(),
    /** Of the version now in use, over its canonical JSON. */
    sha256: z.string(),
    /** Missing where the version came with the program. */
    issuer: z.string().optional(),
  }),
  "clock-set-back": z.object({ previous: z.iso.datetime(), now: z.iso.datetime() }),
  "backup-made": z.object({
    /** Name of the file, without its folder. */
    file: z.string(),
    /** Of the file as it was checked and put away, hex. */
    sha256: z.string(),
    /** The last entry that is in it. */
    lastSequence: z.int().positive(),
  }),
  "decision-recorded": z.object({
    inspection: z.ulid(),
    startedAt: z.iso.datetime(),
    post: z.string(),
    papers: papersSchema,
    lines: z.array(screenedLineSchema),
    dismissals: z.array(dismissalSchema),
    verdict: verdictSchema,
    decision: decisionSchema,
    bases: z.array(basisSchema.pick({ id: true, list: true, reference: true })),
    versions: versionsSchema,
  }),
} as const;

export const payloadSchemas = payloads;
export type EntryKind = keyof typeof payloads;
export type Payload<K extends EntryKind> = z.infer<(typeof payloads)[K]>;

const header = {
  id: z.ulid(),
  station: z.ulid(),
  /** 1, 2, 3… without gaps: the order of the log, whatever the clock says. */
  sequence: z.int().positive(),
  time: z.iso.datetime(),
  officer: z.string(),
};
const seal = {
  /** SHA-256 of the entry before, hex; 64 zeros for the first. */
  previousHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 over the canonical JSON of everything but `hash` and `signature`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519 over the hash's bytes, base64. */
  signature: z.string(),
};

export const decisionEntrySchema = z.object({
  ...header,
  kind: z.literal("decision-recorded"),
  payload: payloads["decision-recorded"],
  ...seal,
});
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;

export const logEntrySchema = z.discriminatedUnion("kind", [
  z.object({ ...header, kind: z.literal("station-named"), payload: payloads["station-named"], ...seal }),
  z.object({
    ...header,
    kind: z.literal("catalogue-loaded"),
    payload: payloads["catalogue-loaded"],
    ...seal,
  }),
  z.object({
    ...header,
    kind: z.literal("catalogue-changed"),
    payload: payloads["catalogue-changed"],
    ...seal,
  }),
  z.object({ ...header, kind: z.literal("clock-set-back"), payload: payloads["clock-set-back"], ...seal }),
  z.object({ ...header, kind: z.literal("backup-made"), payload: payloads["backup-made"], ...seal }),
  decisionEntrySchema,
]);
export type LogEntry = z.infer<typeof logEntrySchema>;

/** One row of the log screen: a read model, rebuilt from the entries at any time. */
export const logRowSchema = z.object({
  entry: z.ulid(),
  sequence: z.int(),
  decidedAt: z.iso.datetime(),
  plate: z.string(),
  carrier: z.string(),
  consignee: z.string(),
  officer: z.string(),
  decision: decisionSchema.shape.kind,
  reason: decisionSchema.shape.reason,
  verdict: verdictSchema,
  lineCount: z.int(),
  hitCount: z.int(),
  checkCount: z.int(),
});
export type LogRow = z.infer<typeof logRowSchema>;
