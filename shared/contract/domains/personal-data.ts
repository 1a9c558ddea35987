import { z } from "zod";
import { shownReasonSchema } from "../../schemas/entries/privacy.ts";
import { nothing } from "./common.ts";

const inspection = z.ulid();

export const personalDataChannels = {
  /** Whether a truck's driver and carrier are masked for who asks. */
  "personal-data.masked": { request: z.object({ inspection }), response: z.boolean() },
  /** Shows them until the officer signs out, and says so in the log. */
  "personal-data.show": {
    request: z.object({ inspection, reason: shownReasonSchema }),
    response: nothing,
  },
} as const;
