import { z } from "zod";

export const WATCH_KINDS = ["plate", "consignee"] as const;
export const watchKindSchema = z.enum(WATCH_KINDS);

/** A plate or a consignee that officers are asked to look out for. */
export const watchEntrySchema = z.object({
  id: z.ulid(),
  kind: watchKindSchema,
  value: z.string().trim().min(1).max(300),
  /** Why, and what to do. */
  note: z.string().trim().max(1_000),
  /** The last day that it counts on; null is without end. */
  until: z.iso.date().nullable(),
  addedAt: z.iso.datetime(),
});

/** The post's own, or the hub's, which only the hub changes. */
export const watchItemSchema = watchEntrySchema.extend({ origin: z.enum(["post", "hub"]) });
export type WatchItem = z.infer<typeof watchItemSchema>;

export const messageSchema = z.object({
  id: z.ulid(),
  author: z.string().max(120),
  text: z.string().trim().min(1).max(4_000),
  sentAt: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;
