import { z } from "zod";
import { reasonListSchema } from "../../schemas/reasons.ts";
import { nothing } from "./common.ts";

export const reasonsChannels = {
  /** The whole list in its order, switched-off reasons too. */
  "reasons.list": { request: nothing, response: reasonListSchema },
  /** Puts a list in place of the one before; it may add, reword what is its own, switch off, and move. */
  "reasons.save": { request: z.object({ reasons: reasonListSchema }), response: reasonListSchema },
} as const;
