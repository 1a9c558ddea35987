import { z } from "zod";
import { localizedSchema } from "./catalogue.ts";

export const DECISIONS = ["release", "hold", "refer", "seize"] as const;
export const decisionKindSchema = z.enum(DECISIONS);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

/**
 * The reasons that every station begins with. Every decision carries one, a release too: auditors
 * elsewhere found one waiver in seven without. `override` is the only release of a truck with an
 * unanswered hit.
 */
export const REASONS = {
  release: ["nothing-listed", "papers-show-licence", "goods-examined", "below-limit", "override"],
  hold: ["listed-goods", "description-code-mismatch", "papers-missing", "goods-differ", "other"],
  refer: ["licence-question", "expert-needed", "supervisor-decides", "other"],
  seize: ["false-declaration", "hidden-goods", "no-licence", "forged-papers", "other"],
} as const satisfies Record<DecisionKind, readonly string[]>;

export type BuiltInReason = (typeof REASONS)[DecisionKind][number];

/** Codes of the program that say nothing without words of the officer's own. */
const NOTE_ALWAYS: readonly string[] = ["override", "other"];
export const noteAlwaysNeeded = (code: string): boolean => NOTE_ALWAYS.includes(code);

/** An officer's answer to one match: it is not this good, and why. It never hides the match. */
export const DISMISSAL_REASONS = ["different-goods", "accessory", "code-explains", "licensed"] as const;
export const dismissalSchema = z.object({
  lineId: z.string(),
  category: z.string(),
  reason: z.enum(DISMISSAL_REASONS),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** What an officer chose; whether the reason is in force is judged by the main process. */
export const decisionSchema = z
  .object({
    kind: decisionKindSchema,
    reason: z.string().min(1).max(60),
    note: z.string().trim().max(2_000),
  })
  .refine((d) => !noteAlwaysNeeded(d.reason) || d.note.length > 0, { path: ["note"] });
export type Decision = z.infer<typeof decisionSchema>;

/** A decision as the log keeps it, with its reason in words as they were then. */
export const loggedDecisionSchema = decisionSchema.safeExtend({
  /** Missing in entries from before stations had reasons of their own. */
  label: localizedSchema.optional(),
});
export type LoggedDecision = z.infer<typeof loggedDecisionSchema>;
