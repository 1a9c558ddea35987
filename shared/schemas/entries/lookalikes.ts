import { z } from "zod";
import { lookAlikeSchema } from "../look-alike.ts";

const { id, category, wording, description, hs, inspection, lineId, reason, note, expires } =
  lookAlikeSchema.shape;
const decided = z.object({ id, note });

/** What becomes of "not this" where it is to be remembered; the first names the truck it was said of. */
export const lookAlikePayloads = {
  "lookalike-proposed": z.object({
    id,
    category,
    wording,
    description,
    hs,
    inspection,
    lineId,
    reason,
    note,
    expires,
  }),
  /** From now on it holds for the whole post, until it expires. */
  "lookalike-approved": decided.extend({ expires }),
  "lookalike-refused": decided,
  "lookalike-withdrawn": decided,
} as const;
