import { z } from "zod";
import { NOT_APPLIED } from "../schemas/entries/sync.ts";
import { officerNameSchema, roleSchema } from "../schemas/officer.ts";
import { DOWN_KINDS } from "./down.ts";
import { countSchema, queryLimitSchema } from "./fields.ts";

/** What became of the things that were sent down; by `GET` under `/v1/supervision`. */

const time = z.iso.datetime();

/** `pending`: the hub has no word of it from the post yet; the others are what the post's own log says. */
export const DELIVERY_STATES = ["pending", ...NOT_APPLIED, "applied"] as const;
const deliveryStateSchema = z.enum(DELIVERY_STATES);

const deliverySchema = z.object({
  station: z.ulid(),
  state: deliveryStateSchema.exclude(["applied"]),
  /** Why it was refused: an error code, which a newer station may have added; otherwise empty. */
  reason: z.string(),
  /** Of the post's entry; null while there is none. */
  at: time.nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** `published?kind=&before=`: the last item of each subject, newest first. */
export const publishedQuerySchema = z.object({
  kind: z.enum(DOWN_KINDS),
  /** From the answer before. */
  before: z.coerce.number().pipe(z.int().positive()).optional(),
  limit: queryLimitSchema(200).default(100),
});

export const publishedItemSchema = z.object({
  id: z.ulid(),
  at: time,
  subject: z.string(),
  /** Null for all. */
  stations: z.array(z.ulid()).nullable(),
  /** As `DOWN_CONTENT` has it for the kind. */
  content: z.unknown(),
  /** What whoever sent it down was called; null from before that was kept, and from an older hub. */
  publishedBy: z.string().nullable().default(null),
  /** Posts that it is for and that are not revoked, and those of them where it is in force. */
  addressed: countSchema,
  applied: countSchema,
  /** All the others. */
  open: z.array(deliverySchema),
});
export type PublishedItem = z.infer<typeof publishedItemSchema>;

export const publishedAnswerSchema = z.object({
  items: z.array(publishedItemSchema),
  /** Where to go on; null at the end. */
  before: z.int().positive().nullable(),
});

const accountSchema = z.object({ name: officerNameSchema, role: roleSchema, active: z.boolean() });

/** `officers`: the accounts of all posts, as their logs have them and as they were last sent down. */
export const postOfficerSchema = z.object({
  id: z.ulid(),
  station: z.ulid(),
  /** Null where the post has not taken the officer in. */
  known: accountSchema.extend({ at: time }).nullable(),
  /** Null for one that only the post itself has made and changed. */
  sent: accountSchema.extend({ at: time, state: deliveryStateSchema, reason: z.string() }).nullable(),
});
export type PostOfficer = z.infer<typeof postOfficerSchema>;
export const postOfficersAnswerSchema = z.object({ officers: z.array(postOfficerSchema) });
