import { z } from "zod";
import { papersSchema } from "../../shared/schemas/inspection.ts";

const facts = z.object({
  inspection: z.string(),
  startedAt: z.iso.datetime(),
  papers: papersSchema,
  lines: z.array(
    z.object({
      description: z.string(),
      hs: z.string().optional(),
      screening: z.object({
        verdict: z.string(),
        matches: z.array(z.object({ category: z.string(), group: z.string() })),
        flags: z.array(z.string()),
      }),
    }),
  ),
  dismissals: z.array(z.object({ lineId: z.string(), category: z.string() })),
  verdict: z.enum(["clear", "check", "hit"]),
  decision: z.object({ kind: z.string(), reason: z.string() }),
});
export type DecisionFacts = z.infer<typeof facts>;

const revisionFacts = facts.extend({ revises: z.string() });
export type RevisionFacts = z.infer<typeof revisionFacts>;

/**
 * What supervisors' lists and figures need of a decision. A newer station may know groups, flags, reasons and
 * decisions that this hub does not: they are counted under their own names. `null` for what can not be read.
 */
export const decisionFacts = (payload: unknown): DecisionFacts | null =>
  facts.safeParse(payload).data ?? null;

/** A decision that takes the place of another; `null` for what can not be read. */
export const revisionOf = (payload: unknown): RevisionFacts | null =>
  revisionFacts.safeParse(payload).data ?? null;
