import { z } from "zod";

export const DECISIONS = ["release", "hold", "refer"] as const;
export const decisionKindSchema = z.enum(DECISIONS);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

/**
 * Every decision carries a reason, a release too: auditors elsewhere found one waiver in seven
 * without one. `override` is the only release of a truck with an unanswered hit.
 */
export const REASONS = {
  release: ["nothing-listed", "papers-show-licence", "goods-examined", "below-limit", "override"],
  hold: ["listed-goods", "description-code-mismatch", "papers-missing", "goods-differ", "other"],
  refer: ["licence-question", "expert-needed", "supervisor-decides", "other"],
} as const satisfies Record<DecisionKind, readonly string[]>;

export const REASON_CODES = [...new Set([...REASONS.release, ...REASONS.hold, ...REASONS.refer])];
export const reasonSchema = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof reasonSchema>;

/** An officer's answer to one match: it is not this good, and why. It never hides the match. */
export const DISMISSAL_REASONS = ["different-goods", "accessory", "code-explains", "licensed"] as const;
export const dismissalSchema = z.object({
  lineId: z.string(),
  category: z.string(),
  reason: z.enum(DISMISSAL_REASONS),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

export const decisionSchema = z
  .object({
    kind: decisionKindSchema,
    reason: reasonSchema,
    note: z.string().trim().max(2_000),
  })
  .refine((d) => (REASONS[d.kind] as readonly string[]).includes(d.reason), { path: ["reason"] })
  .refine((d) => (d.reason !== "override" && d.reason !== "other") || d.note.length > 0, { path: ["note"] });
export type Decision = z.infer<typeof decisionSchema>;
