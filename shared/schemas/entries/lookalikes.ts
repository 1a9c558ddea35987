import { z } from "zod";
import { lookAlikeSchema } from "../look-alike.ts";

const { id, category, wording, description, hs, reason, note, expires } = lookAlikeSchema.shape;
const decided = z.object({ id, note });

/** What becomes of "not this" where it is to be remembered; the first names the truck it was said of. */
export const lookAlikePayloads = {
  "lookalike-proposed": z.object({
    id,
    category,
    wording,
    description,
    hs,
    inspection: z.ulid(),
    lineId: z.string(),
    reason,
    note,
    expires,
  }),
  /** From now on it holds for the whole post, until it expires. */
  "lookalike-approved": decided.extend({ expires }),
  "lookalike-refused": decided,
  "lookalike-withdrawn": decided,
  /** What supervisors at the hub decided, for this post too: all of it, whatever was known before. */
  "lookalike-received": z.object({
    id,
    category,
    wording,
    reason,
    note,
    /** By name, as the hub has them. */
    proposedBy: z.string(),
    approvedBy: z.string(),
    expires,
    /** False where it was refused, or holds no longer. */
    active: z.boolean(),
  }),
} as const;
