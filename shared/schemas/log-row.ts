import { z } from "zod";
import { decisionSchema } from "./decision.ts";
import { verdictSchema } from "./screening.ts";

/** One row of the log screen: a read model, rebuilt from the entries at any time. */
export const logRowSchema = z.object({
  entry: z.ulid(),
  sequence: z.int(),
  decidedAt: z.iso.datetime(),
  plate: z.string(),
  carrier: z.string(),
  consignee: z.string(),
  officer: z.string(),
  decision: decisionSchema.shape.kind,
  reason: decisionSchema.shape.reason,
  /** 0 for a truck's first decision, 1 for its first revision. */
  revision: z.int().nonnegative(),
  verdict: verdictSchema,
  lineCount: z.int(),
  hitCount: z.int(),
  checkCount: z.int(),
});
export type LogRow = z.infer<typeof logRowSchema>;
