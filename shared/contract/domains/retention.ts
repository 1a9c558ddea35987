import { z } from "zod";
import { retentionSchema } from "../../schemas/retention.ts";
import { nothing } from "./common.ts";

export const retentionChannels = {
  "retention.read": {
    request: nothing,
    response: z.object({
      retention: retentionSchema,
      /** Payloads whose time is over. */
      expired: z.object({ trucks: z.int(), access: z.int() }),
    }),
  },
  "retention.save": { request: retentionSchema, response: retentionSchema },
  /** Erases what has had its time, and answers how many payloads that were. */
  "retention.erase": { request: nothing, response: z.int() },
} as const;
