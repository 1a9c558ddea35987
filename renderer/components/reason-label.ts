import type { LoggedDecision } from "../../shared/schemas/decision.ts";
import { BUILT_IN_LABELS } from "../../shared/schemas/reasons.ts";
import type { UiLanguage } from "../../shared/schemas/station.ts";

const builtIn = new Map<string, (typeof BUILT_IN_LABELS)[keyof typeof BUILT_IN_LABELS]>(
  Object.entries(BUILT_IN_LABELS),
);

/** A decision's reason in words, as they were when it was taken. */
export function reasonLabel(
  { label, reason }: Pick<LoggedDecision, "label" | "reason">,
  language: UiLanguage,
): string {
  return (label ?? builtIn.get(reason))?.[language] ?? reason;
}
