import { z } from "zod";
import { declaredLineSchema } from "../../schemas/line.ts";
import { lineScreeningSchema } from "../../schemas/screening.ts";
import { traceSchema } from "../../schemas/trace.ts";
import { nothing } from "./common.ts";

/**
 * Few enough that the window is not held for long: by screening them beside it, or by their answers on the way to
 * the page, whose parts may arrive several at a time. At 200 it was held for 64 ms.
 */
export const LINES_AT_ONCE = 50;
/** Parts of a job that the page asks for at a time: each worker thread then always has lines before it. */
export const PARTS_UNDERWAY = 16;

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
