import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import type { ErrorCode } from "../../shared/contract/errors.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import type { SecretAnswer } from "../../shared/schemas/session.ts";
import { readOfficer } from "../store/queries/officer.ts";
import { openShift } from "../store/queries/shift.ts";
import { asOfficer } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import { checkSecret, type SignInDesk } from "./check-secret.ts";
import type { Desk } from "./desk.ts";
import { hindranceOf } from "./hindrance.ts";

/** No shift is so long: one that was never ended, because the program was closed, does not go on. */
const LONGEST_SHIFT_MS = 24 * 60 * 60 * 1_000;

/**
 * Signs an officer in, opens their locked screen again, or takes the desk over from who is there. Where that can not be
 * written, as on a full disk or without the post's key, the officer reads, and nothing is decided.
 */
export async function signIn(
  desk: SignInDesk,
  { officer: id, pin }: ParsedRequestOf<"session.sign-in">,
): Promise<SecretAnswer> {
  const found = readOfficer(desk.db, id);
  const officer = found?.active ? found : undefined;
  const came: { hindrance: ErrorCode | null } = { hindrance: null };
  const answer = await checkSecret(
    desk,
    { attempt: "sign-in", owner: officer?.id, officer: officer?.id ?? null, entered: pin },
    () => {
      if (officer) recordArrival(desk, officer);
    },
    (write) => {
      came.hindrance = hindranceOf(write);
    },
  );
  // Only now: nobody writes at the desk whose coming is not on the disk.
  if (answer.accepted && officer) desk.session.open(officer.id, came.hindrance);
  return answer;
}

/** An officer whose secret is proved comes to the desk; must run inside a transaction. */
export function recordArrival(desk: SignInDesk, officer: Officer): void {
  const { session } = desk;
  // Who could only read has not come yet, as the log knows it.
  const before = session.hindrance ? null : session.present();
  const arriving = asOfficer(desk, officer);
  if (before?.id !== officer.id) {
    if (before) recordSignOut(desk, before);
    begin(arriving, officer);
  } else if (session.locked) appendEntry(arriving, { kind: "screen-unlocked", payload: {} });
}

function begin(desk: Desk, { id: officer }: Officer): void {
  endForgottenShift(desk, officer);
  appendEntry(desk, { kind: "officer-signed-in", payload: { officer } });
  if (!openShift(desk.db)) appendEntry(desk, { kind: "shift-started", payload: { officer } });
}

function endForgottenShift(desk: Desk, officer: string): void {
  const shift = openShift(desk.db);
  if (!shift) return;
  const length = desk.now().getTime() - Date.parse(shift.startedAt);
  if (shift.officer === officer && length < LONGEST_SHIFT_MS) return;
  appendEntry(desk, { kind: "shift-ended", payload: { officer: shift.officer } });
}

/** The officer leaves and their shift is over; must run inside a transaction. */
export function recordSignOut(desk: Desk, officer: Officer): void {
  const leaving = asOfficer(desk, officer);
  appendEntry(leaving, { kind: "officer-signed-out", payload: { officer: officer.id } });
  if (openShift(desk.db)?.officer === officer.id)
    appendEntry(leaving, { kind: "shift-ended", payload: { officer: officer.id } });
}
