import { BeketError } from "../../shared/contract/errors.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { problemOfList } from "../../shared/rules/reasons-in-force.ts";
import type { Reason } from "../../shared/schemas/reasons.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { reasonsInForce } from "./reasons-in-force.ts";

/**
 * Puts a list of reasons in place of the one in force, and into the log; the same list again changes nothing.
 * @throws BeketError `reasons-refused` where it would lose a reason, change one of the program, or leave a decision none
 */
export function saveReasons(desk: Desk, reasons: readonly Reason[]): Reason[] {
  return desk.db.transaction("reasons.save", () => {
    const before = reasonsInForce(desk.db);
    const refused = problemOfList(reasons, before);
    if (refused) throw new BeketError("reasons-refused", `${refused.problem}: ${refused.code}`);
    const list = [...reasons];
    if (canonicalJson(list) !== canonicalJson([...before]))
      appendEntry(desk, { kind: "reason-codes-changed", payload: { reasons: list } });
    return list;
  });
}
