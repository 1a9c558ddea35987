import { z } from "zod";
import { canonicalJson } from "../log/canonical-json.ts";
import { countSchema, queryCountSchema, queryLimitSchema, sha256Schema, signatureSchema } from "./fields.ts";
import { LIMITS } from "./limits.ts";

const until = z.iso.date().nullable();
const text = z.string().trim().min(1).max(2_000);

/** What the hub sends down, by kind. Each is the whole truth about its subject: a later one takes its place. */
export const DOWN_CONTENT = {
  /** Subject: the version. The bytes come by `GET /v1/packages/:sha256`. */
  "catalogue-package": z.object({
    version: z.string(),
    issued: z.iso.date(),
    issuer: z.string(),
    notes: z.string(),
    size: z.int().positive(),
    sha256: sha256Schema,
  }),
  /** Subject: the look-alike's id. "Not this", approved for the posts that get it. */
  "look-alike": z.object({
    id: z.ulid(),
    /** The words as they are compared, and the category that they are not. */
    words: text,
    category: z.string(),
    reason: z.string(),
    note: z.string().max(2_000),
    proposedBy: z.string(),
    approvedBy: z.string(),
    until,
    active: z.boolean(),
  }),
  /** Subject: the officer's id. */
  officer: z.object({
    id: z.ulid(),
    name: z.string().trim().min(1).max(120),
    role: z.enum(["inspector", "supervisor", "auditor"]),
    active: z.boolean(),
  }),
  /** Subject: the watched thing's id. */
  watch: z.object({
    id: z.ulid(),
    kind: z.enum(["plate", "consignee"]),
    value: text,
    reason: text,
    until,
    active: z.boolean(),
  }),
  /** Subject: the message's id. */
  message: z.object({ id: z.ulid(), from: z.string(), text }),
} as const;
export type DownKind = keyof typeof DOWN_CONTENT;
export type DownContent<K extends DownKind> = z.infer<(typeof DOWN_CONTENT)[K]>;
export const DOWN_KINDS = Object.keys(DOWN_CONTENT) as readonly DownKind[];

/** What the hub signs. */
const downBody = {
  id: z.ulid(),
  /** Of the hub. */
  hub: z.ulid(),
  cursor: z
    .int()
    .positive()
    .describe(
      "Higher for a later one, also after the hub was restored from a backup: it grows with the clock",
    ),
  at: z.iso.datetime(),
  kind: z.string().min(1).max(100),
  subject: z.string().min(1).max(200),
  stations: z.array(z.ulid()).nullable().describe("Those that it is for; null for all"),
  content: z.unknown(),
};

/** An item as it travels; kinds of a newer hub are skipped by an older station, and read after its upgrade. */
export const downItemSchema = z.object({ ...downBody, signature: signatureSchema });
export type DownItem = z.infer<typeof downItemSchema>;

/** The text whose SHA-256 (its bytes) the hub's key has signed. */
export function downItemText(item: Omit<DownItem, "signature">): string {
  const { id, hub, cursor, at, kind, subject, stations, content } = item;
  return `beket-down/1\n${canonicalJson({ id, hub, cursor, at, kind, subject, stations, content })}`;
}

/** `GET /v1/down?after=&limit=`. */
export const downQuerySchema = z.object({
  after: queryCountSchema.default(0).describe("The last cursor that was applied; 0 for all"),
  limit: queryLimitSchema(LIMITS.downItems).default(LIMITS.downItems),
});

export const downAnswerSchema = z.object({
  items: z.array(downItemSchema),
  cursor: countSchema.describe("Where to go on, also past items for others"),
  more: z.boolean(),
});
export type DownAnswer = z.infer<typeof downAnswerSchema>;

/** `GET /v1/packages/:sha256?offset=&length=`. */
export const packageQuerySchema = z.object({
  offset: queryCountSchema.default(0),
  length: queryLimitSchema(LIMITS.chunk).default(LIMITS.chunk),
});
