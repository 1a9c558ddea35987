import type { SessionState } from "../../shared/schemas/session.ts";
import { listOfficers, type OfficerRow } from "../store/queries/officer.ts";
import { openShift } from "../store/queries/shift.ts";
import { readStation } from "../store/queries/station.ts";
import type { SignInDesk } from "./check-secret.ts";
import { hasAccounts } from "./has-accounts.ts";

/** What the window shows first: whether there is a post, and who is at its desk. */
export function sessionState({ db, session, now }: Pick<SignInDesk, "db" | "session" | "now">): SessionState {
  session.lockWhenIdle();
  if (!readStation(db)) return { phase: "first-start" };
  if (!hasAccounts(db)) return { phase: "no-accounts" };
  const all = listOfficers(db);
  const active = all.filter((officer) => officer.active);
  const officer = session.present();
  if (!officer) return { phase: "signed-out", officers: active, last: lastOf(active) };
  if (session.locked) return { phase: "locked", officer, officers: active };
  const shiftStartedAt = openShift(db)?.startedAt ?? now().toISOString();
  return { phase: "open", officer, shiftStartedAt, hindrance: session.hindrance };
}

function lastOf(officers: readonly OfficerRow[]): string | null {
  const came = officers.filter(({ lastSignedInAt }) => lastSignedInAt !== null);
  const [last] = came.sort((a, b) => (b.lastSignedInAt ?? "").localeCompare(a.lastSignedInAt ?? ""));
  return last?.id ?? null;
}
