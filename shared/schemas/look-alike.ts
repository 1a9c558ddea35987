import { z } from "zod";
import { dismissalSchema } from "./decision.ts";
import { declaredLineSchema } from "./line.ts";

/** How long a look-alike holds unless it is said otherwise, and at the longest: goods and lists change. */
export const LOOK_ALIKE_DAYS = { usual: 180, most: 365 } as const;

export const LOOK_ALIKE_STATES = ["proposed", "approved", "refused", "withdrawn"] as const;
export const lookAlikeStateSchema = z.enum(LOOK_ALIKE_STATES);
export type LookAlikeState = z.infer<typeof lookAlikeStateSchema>;

/** "Not this", remembered: the words of a line and the category that they do not mean. */
export const lookAlikeSchema = z.object({
  id: z.ulid(),
  category: z.string(),
  /** As `wordingOf` makes it. */
  wording: z.string().min(1),
  /** The line it was said of; the wording where it came from the hub. */
  description: declaredLineSchema.shape.description,
  hs: declaredLineSchema.shape.hs,
  /** The truck that it holds for before a supervisor approves it for the post; missing for one from the hub. */
  inspection: z.ulid().optional(),
  lineId: z.string().optional(),
  reason: dismissalSchema.shape.reason,
  note: z.string(),
  officer: z.string(),
  officerId: z.ulid().optional(),
  proposedAt: z.iso.datetime(),
  expires: z.iso.datetime(),
  state: lookAlikeStateSchema,
  decidedBy: z.string().optional(),
  decidedAt: z.iso.datetime().optional(),
  decisionNote: z.string().optional(),
});
export type LookAlike = z.infer<typeof lookAlikeSchema>;
