import { z } from "zod";
import { declaredLineSchema } from "../../schemas/line.ts";
import { LOOK_ALIKE_DAYS, lookAlikeSchema, lookAlikeStateSchema } from "../../schemas/look-alike.ts";
import { byId } from "./common.ts";

const note = z.string().trim().max(2_000);
const days = z.int().positive().max(LOOK_ALIKE_DAYS.most);

/** How many lines of past trucks have the same wording and met the same category. */
const touchedSchema = z.object({
  lines: z.int(),
  trucks: z.int(),
  /** So many trucks were looked at that no more were. */
  more: z.boolean(),
});

export const lookAlikeViewSchema = lookAlikeSchema.extend({
  expired: z.boolean(),
  /** Of one that waits for a supervisor. */
  touched: touchedSchema.optional(),
});
export type LookAlikeView = z.infer<typeof lookAlikeViewSchema>;

export const lookAlikeChannels = {
  /** Remembers "not this": at once for the truck, for the post when a supervisor approves it. */
  "lookalike.propose": {
    request: z.object({
      inspection: z.ulid(),
      line: declaredLineSchema,
      category: lookAlikeSchema.shape.category,
      reason: lookAlikeSchema.shape.reason,
      note: note.default(""),
      days: days.default(LOOK_ALIKE_DAYS.usual),
    }),
    response: lookAlikeSchema,
  },
  /** Of whoever proposed it, while nobody has decided. */
  "lookalike.take-back": { request: byId, response: lookAlikeSchema },
  /** Newest first. */
  "lookalike.list": {
    request: z.object({ state: lookAlikeStateSchema, limit: z.int().positive().max(500) }),
    response: z.array(lookAlikeViewSchema),
  },
  "lookalike.decide": {
    request: z.object({
      id: z.ulid(),
      decision: z.enum(["approve", "refuse", "withdraw"]),
      note,
      /** From today on, for an approval. */
      days: days.default(LOOK_ALIKE_DAYS.usual),
    }),
    response: lookAlikeSchema,
  },
} as const;
