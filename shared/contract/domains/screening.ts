import { z } from "zod";
import { MAX_LINES } from "../../schemas/inspection.ts";
import { declaredLineSchema } from "../../schemas/line.ts";
import { lineScreeningSchema } from "../../schemas/screening.ts";
import { traceSchema } from "../../schemas/trace.ts";
import { nothing } from "./common.ts";

/** The truck that the lines belong to: what was remembered for it alone counts too. */
const inspection = z.ulid().optional();

export const screeningChannels = {
  /** Screens a few lines at once; `bulk.start` is for thousands. */
  "screening.screen": {
    request: z.object({ lines: z.array(declaredLineSchema).max(200), inspection }),
    response: z.array(lineScreeningSchema),
  },
  /** Every stage of one line's way, for a supervisor who wants to understand a surprise. */
  "screening.trace": { request: declaredLineSchema, response: traceSchema },
  "bulk.start": {
    request: z.object({ job: z.ulid(), lines: z.array(declaredLineSchema).max(MAX_LINES), inspection }),
    response: z.array(lineScreeningSchema),
  },
  "bulk.cancel": { request: z.object({ job: z.ulid() }), response: nothing },
} as const;
