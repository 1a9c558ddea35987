import { z } from "zod";
import { clockDoubtSchema } from "../../schemas/clock.ts";
import { nothing } from "./common.ts";

const doubt = z.object({ doubt: clockDoubtSchema.shape.since });

export const clockChannels = {
  /** The doubt that the clock is in now, also before anybody has signed in. */
  "clock.state": {
    request: nothing,
    response: clockDoubtSchema
      .extend({
        /** Whether the officer at the desk has said so. */
        read: z.boolean(),
      })
      .nullable(),
  },
  /** All doubts that there ever were, in the order of the log. */
  "clock.doubts": { request: nothing, response: z.array(clockDoubtSchema) },
  /** The officer has read the notice and goes on working. */
  "clock.read": { request: doubt, response: nothing },
  /** The officer says that date and time are right. */
  "clock.confirm": { request: doubt, response: nothing },
} as const;
