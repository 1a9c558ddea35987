import { BeketError } from "../../../shared/contract/errors.ts";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { DOWN_CONTENT, type DownItem } from "../../../shared/sync/down.ts";
import { appendEntry } from "../../services/append-entry.ts";
import type { Desk } from "../../services/desk.ts";
import { refuseLastSupervisor, refuseTakenName } from "../../services/officer-rules.ts";
import type { ReadableDb } from "../../store/databases.ts";
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
  if (isAsWanted(before, officer)) return;
  const wasSupervisor = before.active && before.role === "supervisor" && before.hasPin;
  if (wasSupervisor && !(active && role === "supervisor")) refuseLastSupervisor(db, id);
  appendEntry(desk, { kind: "officer-changed", payload: { officer: id, name, role, active } });
}

/** Whether the account that an item speaks of is as the hub wants it by now. */
export function isOfficerAsWanted(db: ReadableDb, { content }: Pick<DownItem, "content">): boolean {
  const wanted = DOWN_CONTENT.officer.safeParse(content);
  const officer = wanted.success ? readOfficer(db, wanted.data.id) : undefined;
  return wanted.success && officer !== undefined && isAsWanted(officer, wanted.data);
}

const isAsWanted = (officer: Officer, { name, role, active }: Officer): boolean =>
  officer.name === name && officer.role === role && officer.active === active;
