import { z } from "zod";
import { basisSchema } from "../catalogue.ts";
import { decisionSchema, dismissalSchema } from "../decision.ts";
import { papersSchema } from "../inspection.ts";
import { declaredLineSchema } from "../line.ts";
import { lineScreeningSchema, verdictSchema } from "../screening.ts";

/** What produced a verdict; stored with it so that a decision can be judged by what was known. */
export const versionsSchema = z.object({
  app: z.string(),
  catalogue: z.string(),
  matcher: z.string(),
  /**
   * Sequence of the last entry about look-alikes that was known: with the entries up to it the set can be made
   * again. Missing where there were none.
   */
  lookAlikes: z.int().positive().optional(),
});
export type Versions = z.infer<typeof versionsSchema>;

export const screenedLineSchema = declaredLineSchema.extend({ screening: lineScreeningSchema });
export type ScreenedLine = z.infer<typeof screenedLineSchema>;

/** What happens to a truck; each names its inspection. */
export const truckPayloads = {
  "decision-recorded": z.object({
    inspection: z.ulid(),
    startedAt: z.iso.datetime(),
    post: z.string(),
    papers: papersSchema,
    lines: z.array(screenedLineSchema),
    dismissals: z.array(dismissalSchema),
    verdict: verdictSchema,
    decision: decisionSchema,
    bases: z.array(basisSchema.pick({ id: true, list: true, reference: true })),
    versions: versionsSchema,
  }),
} as const;
