import { z } from "zod";
import { localizedSchema } from "./catalogue.ts";
import { declaredLineSchema } from "./line.ts";
import { verdictSchema } from "./screening.ts";

/** How far back trucks are screened again unless a supervisor says otherwise; 0 is never. */
export const RESCREENING_DAYS = { usual: 30, most: 365 } as const;

/** A category that a line now meets and did not when it was decided, and the terms that do it. */
export const newMatchSchema = z.object({
  category: z.string(),
  title: localizedSchema,
  terms: z.array(z.string()),
});
export type NewMatch = z.infer<typeof newMatchSchema>;

/** A line of a released truck that would be a hit today. */
export const findingSchema = z.object({
  id: z.ulid(),
  /** The decision's entry in the log. */
  entry: z.ulid(),
  lineId: z.string(),
  description: declaredLineSchema.shape.description,
  hs: declaredLineSchema.shape.hs,
  from: verdictSchema,
  to: verdictSchema,
  matches: z.array(newMatchSchema),
});
export type Finding = z.infer<typeof findingSchema>;

const count = z.int().nonnegative();

export const rescreeningCountsSchema = z.object({
  trucks: count,
  lines: count,
  /** Lines of another verdict than when they were decided. */
  changed: count,
});

/** How a re-screening ended: another version may come into use before it is done. */
export const RESCREENING_ENDS = ["done", "cancelled", "superseded"] as const;
