import { BeketError } from "../../shared/contract/errors.ts";
import { BUILT_IN_REASONS } from "../../shared/rules/reasons-in-force.ts";
import type { Decision, LoggedDecision } from "../../shared/schemas/decision.ts";
import type { Reason } from "../../shared/schemas/reasons.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readReasons } from "../store/queries/reason.ts";

/** Every reason that decisions have or had; those that are not active may not be used any more. */
export function reasonsInForce(db: ReadableDb): readonly Reason[] {
  const changed = readReasons(db);
  return changed.length > 0 ? changed : BUILT_IN_REASONS;
}

/**
 * A decision with its reason in words, as they are now.
 * @throws BeketError `reason-unknown` where the list in force has no such reason for it, `reason-missing`
 *   where the reason needs a note
 */
export function withReason(db: ReadableDb, decision: Decision): LoggedDecision {
  const reason = reasonsInForce(db).find(
    ({ decision: kind, code, active }) => kind === decision.kind && code === decision.reason && active,
  );
  if (!reason) throw new BeketError("reason-unknown", `${decision.kind} ${decision.reason}`);
  if (reason.noteNeeded && decision.note === "") throw new BeketError("reason-missing");
  return { ...decision, label: reason.label };
}
