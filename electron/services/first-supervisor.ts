import type { ParsedRequestOf, ResponseOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import { putSecret } from "../store/queries/officer-secret.ts";
import { asOfficer } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import type { SignInDesk } from "./check-secret.ts";
import { requireStation } from "./desk.ts";
import { hasAccounts } from "./has-accounts.ts";
import { issueRecoveryKey, makeRecoveryKey } from "./recovery-key.ts";
import { type FirstStart, setUpStation } from "./set-up-station.ts";
import { recordArrival } from "./sign-in.ts";

/** The first start: names the post, makes its first supervisor, and signs that one in. */
export async function startStation(
  desk: SignInDesk,
  firstStart: FirstStart,
  { officer: name, pin, ...post }: ParsedRequestOf<"station.setup">,
): Promise<ResponseOf<"station.setup">> {
  return withFirstSupervisor(desk, { name, pin }, (acting) => ({
    station: setUpStation(acting, firstStart, post),
  }));
}

/** The same for a station from before officers had accounts: it keeps all that it has. */
export async function nameFirstSupervisor(
  desk: SignInDesk,
  request: ParsedRequestOf<"officer.first">,
): Promise<ResponseOf<"officer.first">> {
  return withFirstSupervisor(desk, request, () => {
    requireStation(desk.db);
    return {};
  });
}

/** All or nothing, and only as long as there is no account. */
async function withFirstSupervisor<T extends object>(
  desk: SignInDesk,
  { name, pin }: ParsedRequestOf<"officer.first">,
  prepare: (acting: SignInDesk) => T,
): Promise<T & { recoveryKey: string }> {
  const officer: Officer = { id: desk.newId(), name, role: "supervisor", active: true };
  const secret = await desk.secrets.keep(pin);
  const made = await makeRecoveryKey(desk.secrets);
  const acting = asOfficer(desk, officer);
  const prepared = desk.db.transaction("officer.first", () => {
    if (hasAccounts(desk.db)) throw new BeketError("already-set-up");
    const result = prepare(acting);
    putSecret(desk.db, officer.id, secret);
    appendEntry(acting, {
      kind: "officer-added",
      payload: { officer: officer.id, name, role: officer.role },
    });
    issueRecoveryKey(acting, made);
    recordArrival(desk, officer);
    return result;
  });
  desk.session.open(officer.id);
  return { ...prepared, recoveryKey: made.recoveryKey };
}
