import { DECISIONS, noteAlwaysNeeded, REASONS } from "../schemas/decision.ts";
import { BUILT_IN_LABELS, type Reason } from "../schemas/reasons.ts";

/** The list of a station that never changed it. */
export const BUILT_IN_REASONS: readonly Reason[] = DECISIONS.flatMap((decision) =>
  REASONS[decision].map((code) => ({
    decision,
    code,
    label: BUILT_IN_LABELS[code],
    noteNeeded: noteAlwaysNeeded(code),
    active: true,
  })),
);

const keyOf = ({ decision, code }: Pick<Reason, "decision" | "code">): string => `${decision} ${code}`;
const builtIn = new Map(BUILT_IN_REASONS.map((reason) => [keyOf(reason), reason]));

export const isBuiltIn = (reason: Pick<Reason, "decision" | "code">): boolean => builtIn.has(keyOf(reason));

/** What may be wrong with a list that is to take the place of another. */
export type ReasonListProblem = "doubled" | "missing" | "built-in-changed" | "none-left" | "override-off";

/**
 * A new list keeps every code of the one before (old entries name them), leaves those of the program their
 * meaning, and leaves each decision a reason; `override` stays, or a hit could never be released.
 */
export function problemOfList(
  next: readonly Reason[],
  before: readonly Reason[],
): { readonly problem: ReasonListProblem; readonly code: string } | null {
  const seen = new Set<string>();
  for (const reason of next) {
    if (seen.has(keyOf(reason))) return { problem: "doubled", code: reason.code };
    seen.add(keyOf(reason));
    const original = builtIn.get(keyOf(reason));
    if (original && !means(reason, original)) return { problem: "built-in-changed", code: reason.code };
    if (reason.code === "override" && !reason.active) return { problem: "override-off", code: reason.code };
  }
  const lost = before.find((reason) => !seen.has(keyOf(reason)));
  if (lost) return { problem: "missing", code: lost.code };
  const empty = DECISIONS.find((decision) => !next.some((r) => r.decision === decision && r.active));
  return empty ? { problem: "none-left", code: empty } : null;
}

function means(reason: Reason, original: Reason): boolean {
  const { ru, kk, en } = original.label;
  return reason.label.ru === ru && reason.label.kk === kk && reason.label.en === en
    ? reason.noteNeeded || !original.noteNeeded
    : false;
}
