import { z } from "zod";
import { declaredLineSchema } from "../../schemas/line.ts";
import { lineScreeningSchema } from "../../schemas/screening.ts";
import { traceSchema } from "../../schemas/trace.ts";
import { nothing } from "./common.ts";

/** Of which the answers hold the window for some ten milliseconds on their way to the page. */
export const LINES_AT_ONCE = 200;

/** The truck that the lines belong to: what was remembered for it alone counts too. */
const inspection = z.ulid().optional();

export const screeningChannels = {
  /** Screens a few lines at once; `bulk.start` is for thousands. */
  "screening.screen": {
    request: z.object({ lines: z.array(declaredLineSchema).max(LINES_AT_ONCE), inspection }),
    response: z.array(lineScreeningSchema),
  },
  /** Every stage of one line's way, for a supervisor who wants to understand a surprise. */
  "screening.trace": { request: declaredLineSchema, response: traceSchema },
  /** Screens one part of a job on the worker threads; several may be underway, and all end with the job. */
  "bulk.start": {
    request: z.object({ job: z.ulid(), lines: z.array(declaredLineSchema).max(LINES_AT_ONCE), inspection }),
    response: z.array(lineScreeningSchema),
  },
  "bulk.cancel": { request: z.object({ job: z.ulid() }), response: nothing },
} as const;
