import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { isFindingOpen } from "../store/queries/rescreening-finding.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/** A supervisor has looked at a finding, and says what came of it. @throws BeketError `not-found` */
export function seeFinding(desk: Desk, { id, note }: ParsedRequestOf<"rescreening.see">): void {
  desk.db.transaction("rescreening_finding.see", () => {
    if (!isFindingOpen(desk.db, id)) throw new BeketError("not-found", `finding ${id}`);
    appendEntry(desk, { kind: "rescreening-finding-seen", payload: { finding: id, note } });
  });
}
