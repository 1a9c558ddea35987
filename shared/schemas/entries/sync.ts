import { z } from "zod";
import { watchKindSchema } from "../watch-list.ts";

/** What can become of something that the hub sent, other than that it is in force. */
export const NOT_APPLIED = ["waiting", "unknown", "refused"] as const;

/** What happens between the station and its hub. */
export const syncPayloads = {
  "sync-enrolled": z.object({
    address: z.string(),
    /** SHA-256 of the hub's certificate, hex; null over plain HTTP. */
    fingerprint: z.string().nullable(),
    hub: z.ulid(),
    name: z.string(),
    /** What the hub signs with: Ed25519, SPKI, base64. */
    publicKey: z.string(),
  }),
  /** The hub shows another certificate, and its own key vouches for it: stations pin that from now on. */
  "hub-certificate-replaced": z.object({
    hub: z.ulid(),
    name: z.string(),
    /** SHA-256, hex. */
    fingerprint: z.string(),
    before: z.string().nullable(),
  }),
  /** Something that the hub sent, verified by its key and taken in. */
  "sync-item-applied": z.object({
    item: z.ulid(),
    cursor: z.int().positive(),
    kind: z.string(),
    subject: z.string(),
  }),
  /** Something that the hub sent and that is not in force here; told once for each reason. */
  "sync-item-not-applied": z.object({
    item: z.ulid(),
    cursor: z.int().positive(),
    kind: z.string(),
    subject: z.string(),
    /** `waiting` for a supervisor's yes · `unknown` to this version of the program · `refused` */
    state: z.enum(NOT_APPLIED),
    /** Why it was refused: an error code, which a newer version may have added; otherwise empty. */
    reason: z.string().max(100),
  }),
  "watch-item-added": z.object({
    item: z.ulid(),
    kind: watchKindSchema,
    value: z.string(),
    note: z.string(),
    until: z.iso.date().nullable(),
  }),
  "watch-item-removed": z.object({ item: z.ulid() }),
  "message-read": z.object({ message: z.ulid() }),
} as const;
