import { z } from "zod";
import { watchKindSchema } from "../watch-list.ts";

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
  /** Something that the hub sent, verified by its key and taken in. */
  "sync-item-applied": z.object({
    item: z.ulid(),
    cursor: z.int().positive(),
    kind: z.string(),
    subject: z.string(),
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
