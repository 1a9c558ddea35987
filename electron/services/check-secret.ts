import type { Payload } from "../../shared/schemas/log-entry.ts";
import type { SecretAnswer } from "../../shared/schemas/session.ts";
import type { Secrets } from "../secrets/scrypt.ts";
import { putSecret, readSecret } from "../store/queries/officer-secret.ts";
import { type Guard, putGuard, readGuard, removeGuard } from "../store/queries/sign-in-guard.ts";
import { PROGRAM } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import type { DeskSession } from "./desk-session.ts";
import { hindranceOf } from "./hindrance.ts";

/** What signing in and its relatives work with. */
export interface SignInDesk extends Desk {
  readonly session: DeskSession;
  readonly secrets: Secrets;
}

interface Attempt {
  readonly attempt: Payload<"sign-in-failed">["attempt"];
  /** Whose secret it should be: an account's id, or another owner's. Without, nobody's. */
  readonly owner: string | undefined;
  /** As the log names the account. */
  readonly officer: string | null;
  readonly entered: string;
}

/** All that is refused because there is no such account waits together. */
const NOBODY = "nobody";

const FREE_FAILURES = 2;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Compares what was entered with what is kept, and does what it opens in the transaction that forgives the
 * failures before. A wrong secret and a missing account take the same work and get the same answer.
 * @param admit does what is to be written for a secret that is right, or answers for it that it is not
 */
export function checkSecret(
  desk: SignInDesk,
  { attempt, owner, officer, entered }: Attempt,
  open: () => void,
  admit: (write: () => void) => void = (write) => write(),
): Promise<SecretAnswer> {
  const { db, session, secrets } = desk;
  const guarded = owner ?? NOBODY;
  return session.inTurn(async () => {
    const waitSeconds = waitOf(desk, guarded);
    if (waitSeconds > 0) return { accepted: false, waitSeconds };
    const kept = owner === undefined ? undefined : readSecret(db, owner);
    if (!(await secrets.matches(entered, kept))) {
      return { accepted: false, waitSeconds: recordFailure(desk, guarded, { officer, attempt }) };
    }
    const renewed = kept && !secrets.isCurrent(kept) ? await secrets.keep(entered) : undefined;
    admit(() =>
      db.transaction("session.admit", () => {
        removeGuard(db, guarded);
        if (renewed) putSecret(db, guarded, renewed);
        open();
      }),
    );
    session.unwritten.delete(guarded);
    return { accepted: true };
  });
}

/**
 * Seconds until the next attempt is taken, by how long the computer has been running: that nobody sets, and it
 * goes on over a restart of the program. Started anew since then, it has run for less than what has passed.
 */
function waitOf(desk: SignInDesk, owner: string): number {
  const guards = [readGuard(desk.db, owner), desk.session.unwritten.get(owner)];
  return Math.max(...guards.map((guard) => (guard ? restOf(desk, guard) : 0)));
}

function restOf({ uptime }: SignInDesk, guard: Guard): number {
  const running = uptime();
  const passed = running >= guard.failedUptime ? running - guard.failedUptime : running;
  return Math.max(0, Math.ceil(guard.waitSeconds - passed));
}

function recordFailure(
  desk: SignInDesk,
  owner: string,
  what: Pick<Payload<"sign-in-failed">, "officer" | "attempt">,
): number {
  const { db, session } = desk;
  const before = Math.max(readGuard(db, owner)?.failures ?? 0, session.unwritten.get(owner)?.failures ?? 0);
  const failures = before + 1;
  const waitSeconds = waitAfter(failures);
  const guard = { failures, failedAt: desk.now().toISOString(), failedUptime: desk.uptime(), waitSeconds };
  const hindrance = hindranceOf(() =>
    db.transaction("session.refuse", () => {
      putGuard(db, owner, guard);
      // By nobody: who it was has not been proved.
      const unproved = { ...desk, actor: () => PROGRAM };
      appendEntry(unproved, { kind: "sign-in-failed", payload: { ...what, failures, waitSeconds } });
    }),
  );
  // A full disk must not make guesses free.
  if (hindrance) session.unwritten.set(owner, guard);
  return waitSeconds;
}

/** Twice as long after each failure from the third on, up to an hour. */
function waitAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES - 1));
}
