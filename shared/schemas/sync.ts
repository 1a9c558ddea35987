import { z } from "zod";
import { errorCodeSchema } from "../contract/errors.ts";
import { branchSchema, refusalSchema } from "../sync/entries.ts";
import { NOT_APPLIED } from "./entries/sync.ts";

const count = z.int().nonnegative();

/** The hub as the station keeps it from its enrolment. */
export const hubLinkSchema = z.object({
  address: z.string(),
  fingerprint: z.string().nullable(),
  /** When the validity of that certificate begins; null where the hub has not said so. */
  certificateFrom: z.iso.datetime().nullable(),
  hub: z.ulid(),
  name: z.string(),
  publicKey: z.string(),
  recipient: z.string(),
  enrolledAt: z.iso.datetime(),
});
export type HubLink = z.infer<typeof hubLinkSchema>;

export const syncSettingsSchema = z.object({
  paused: z.boolean(),
  /** Bytes a second; 0 is without limit. */
  bandwidth: count,
  /** Takes the hub's catalogues into use without asking. */
  catalogueAuto: z.boolean(),
});
export type SyncSettings = z.infer<typeof syncSettingsSchema>;

export const SYNC_PHASES = ["hello", "entries", "files", "down"] as const;

/** What the sync does now. */
export const syncActivitySchema = z.discriminatedUnion("state", [
  /** No hub, or the officer has paused it. */
  z.object({ state: z.enum(["off", "paused"]) }),
  /** All is sent and taken in. */
  z.object({ state: z.literal("idle") }),
  z.object({ state: z.literal("working"), phase: z.enum(SYNC_PHASES), done: count, total: count }),
  z.object({
    state: z.literal("waiting"),
    reason: errorCodeSchema,
    retryAt: z.iso.datetime(),
  }),
]);
export type SyncActivity = z.infer<typeof syncActivitySchema>;

export const syncStatusSchema = z.object({
  activity: syncActivitySchema,
  /** Entries and files that the hub has not got yet. */
  waitingEntries: count,
  waitingFiles: count,
  parked: count,
  /** Down items that wait for a supervisor. */
  offers: count,
  lastContact: z.iso.datetime().nullable(),
  branches: z.array(branchSchema),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

export const parkedEntrySchema = z.object({
  sequence: z.int(),
  entry: z.string(),
  reason: refusalSchema,
  parkedAt: z.iso.datetime(),
});
export type ParkedEntry = z.infer<typeof parkedEntrySchema>;

export const syncFailureSchema = z.object({
  at: z.iso.datetime(),
  code: errorCodeSchema,
  detail: z.string(),
});
export type RecordedFailure = z.infer<typeof syncFailureSchema>;

/** Something from the hub that was not applied. */
export const downOfferSchema = z.object({
  kind: z.string(),
  subject: z.string(),
  /** Of an officer. */
  name: z.string().nullable(),
  state: z.enum(NOT_APPLIED),
  reason: z.string(),
  receivedAt: z.iso.datetime(),
});
export type DownOffer = z.infer<typeof downOfferSchema>;
