import { z } from "zod";
import { findingSchema, RESCREENING_DAYS, rescreeningCountsSchema } from "../../schemas/rescreening.ts";
import { nothing } from "./common.ts";

export const rescreeningStateSchema = rescreeningCountsSchema.extend({
  /** The version that past trucks are, or were last, screened by. */
  version: z.string(),
  running: z.boolean(),
  /** It stopped by a fault; the next start of the program goes on. */
  failed: z.boolean(),
  /** Trucks there are to screen. */
  total: z.int().nonnegative(),
  findings: z.int().nonnegative(),
  days: z.int().nonnegative(),
});
export type RescreeningState = z.infer<typeof rescreeningStateSchema>;

export const findingViewSchema = findingSchema.extend({
  /** Of the catalogue that found it. */
  version: z.string(),
  plate: z.string(),
  carrier: z.string(),
  /** Who released the truck, and when. */
  officer: z.string(),
  decidedAt: z.iso.datetime(),
  seenBy: z.string().optional(),
  seenAt: z.iso.datetime().optional(),
  note: z.string().optional(),
});
export type FindingView = z.infer<typeof findingViewSchema>;

export const rescreeningChannels = {
  "rescreening.state": { request: nothing, response: rescreeningStateSchema },
  "rescreening.cancel": { request: nothing, response: nothing },
  /** From the next new version on. */
  "rescreening.set-days": {
    request: z.object({ days: z.int().nonnegative().max(RESCREENING_DAYS.most) }),
    response: nothing,
  },
  /** Newest first. */
  "rescreening.findings": {
    request: z.object({
      seen: z.boolean(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    response: z.object({ findings: z.array(findingViewSchema), total: z.int() }),
  },
  "rescreening.see": {
    request: z.object({ id: z.ulid(), note: z.string().trim().max(2_000) }),
    response: nothing,
  },
} as const;
