import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readOfficer } from "../store/queries/officer.ts";
import { putSecret } from "../store/queries/officer-secret.ts";
import { removeGuard } from "../store/queries/sign-in-guard.ts";
import { appendEntry } from "./append-entry.ts";
import type { SignInDesk } from "./check-secret.ts";
import { refuseLastSupervisor, refuseTakenName } from "./officer-rules.ts";

/** A new account, which can sign in at once. */
export async function addOfficer(
  desk: SignInDesk,
  { name, role, pin }: ParsedRequestOf<"officer.add">,
): Promise<Officer> {
  const officer = { id: desk.newId(), name, role, active: true };
  const secret = await desk.secrets.keep(pin);
  desk.db.transaction("officer.add", () => {
    refuseTakenName(desk.db, officer);
    putSecret(desk.db, officer.id, secret);
    appendEntry(desk, { kind: "officer-added", payload: { officer: officer.id, name, role } });
  });
  return officer;
}

/** Another name, another role, closed or opened again; the last supervisor stays one. */
export function changeOfficer(desk: SignInDesk, officer: ParsedRequestOf<"officer.change">): Officer {
  const { id, name, role, active } = officer;
  desk.db.transaction("officer.change", () => {
    const before = requireOfficer(desk.db, id);
    if (before.name === name && before.role === role && before.active === active) return;
    if (active) refuseTakenName(desk.db, officer);
    if (!(active && role === "supervisor")) refuseLastSupervisor(desk.db, id);
    appendEntry(desk, { kind: "officer-changed", payload: { officer: id, name, role, active } });
  });
  return officer;
}

/** A PIN in place of a forgotten one; waiting for failures before is over. */
export async function resetPin(
  desk: SignInDesk,
  { id, newPin }: ParsedRequestOf<"officer.reset-pin">,
): Promise<void> {
  requireOfficer(desk.db, id);
  const secret = await desk.secrets.keep(newPin);
  desk.db.transaction("officer.reset-pin", () => {
    putSecret(desk.db, id, secret);
    removeGuard(desk.db, id);
    appendEntry(desk, { kind: "pin-changed", payload: { officer: id } });
  });
}

function requireOfficer(db: ReadableDb, id: string): Officer {
  const officer = readOfficer(db, id);
  if (!officer) throw new BeketError("not-found", `officer ${id}`);
  return officer;
}
