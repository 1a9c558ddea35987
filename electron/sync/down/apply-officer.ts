import { BeketError } from "../../../shared/contract/errors.ts";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { appendEntry } from "../../services/append-entry.ts";
import type { Desk } from "../../services/desk.ts";
import { refuseLastSupervisor, refuseTakenName } from "../../services/officer-rules.ts";
import { listOfficers, readOfficer } from "../../store/queries/officer.ts";

/**
 * The account of an officer as the hub has it. It comes without a PIN: a supervisor of the post sets one.
 * Before the post has accounts of its own none is made, for nobody could sign in to set a PIN.
 * @throws BeketError `no-accounts`, `officer-name-taken` or `last-supervisor`
 */
export function applyOfficer(desk: Desk, officer: Officer): void {
  const { db } = desk;
  const { id, name, role, active } = officer;
  const before = readOfficer(db, id);
  if (!before && !active) return;
  if (listOfficers(db).length === 0) throw new BeketError("no-accounts");
  if (active) refuseTakenName(db, officer);
  if (!before) {
    appendEntry(desk, { kind: "officer-added", payload: { officer: id, name, role } });
    return;
  }
  if (before.name === name && before.role === role && before.active === active) return;
  const wasSupervisor = before.active && before.role === "supervisor" && before.hasPin;
  if (wasSupervisor && !(active && role === "supervisor")) refuseLastSupervisor(db, id);
  appendEntry(desk, { kind: "officer-changed", payload: { officer: id, name, role, active } });
}
