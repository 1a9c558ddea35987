import type { HubAccount, PasswordChange, SessionAnswer, SignInRequest } from "../../shared/sync/sessions.ts";
import type { ActingContext, HubContext } from "../context.ts";
import { randomText, sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import { note } from "../services/audit.ts";
import type { Store } from "../store/open.ts";
import {
  accountOfSession,
  countAttempt,
  endSession,
  endSessionsOf,
  insertSession,
  noteFailures,
  putPassword,
} from "../store/queries/account.ts";
import { write } from "../store/write.ts";
import { asAccount, columnsOf } from "./accounts.ts";
import { lockedUntil } from "./lock-out.ts";
import { isPassword } from "./passwords.ts";

/** A shift and a bit. */
const HOURS = 12;

/**
 * Signs a supervisor in. An unknown login, a wrong password, a locked and a disabled account are not told apart.
 * @throws HubProblem `sign-in-refused`; `rate-limited` where too many sign in at once
 */
export async function signIn(hub: HubContext, { login, password }: SignInRequest): Promise<SessionAnswer> {
  const now = hub.now();
  const row = await takeAttempt(hub.store, login, now);
  const isRight = await isPassword(password, row?.password);
  if (row === undefined) throw new HubProblem("sign-in-refused");
  const acting = { ...hub, actor: { account: row.id, name: row.name } };
  if (!isRight) {
    await write(hub.store, (tx) => note(tx, acting, "sign-in-refused", { subject: row.login }));
    throw new HubProblem("sign-in-refused");
  }
  const token = randomText(32);
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
  await write(hub.store, async (tx) => {
    await noteFailures(tx, row.id, { failures: 0, locked_until: null });
    await insertSession(tx, { token_hash: sha256(token), account: row.id, expires_at: expiresAt });
    await note(tx, acting, "signed-in", { subject: row.login });
  });
  return { token, expiresAt, account: asAccount(row) };
}

/**
 * An account that takes a password now. It counts as a wrong one until it has turned out to be right, so that guesses
 * side by side are as few as guesses one after the other.
 */
function takeAttempt(store: Store, login: string, now: Date) {
  return write(store, async (tx) => {
    const row = await countAttempt(tx, login, now.toISOString());
    if (row !== undefined)
      await noteFailures(tx, row.id, {
        failures: row.failures,
        locked_until: lockedUntil(row.failures, now),
      });
    return row;
  });
}

/** @throws HubProblem `not-signed-in` */
export async function accountOf(hub: HubContext, authorization: string | undefined): Promise<HubAccount> {
  const row = await accountOfSession(hub.store, sha256(bearer(authorization)), hub.now().toISOString());
  if (row === undefined) throw new HubProblem("not-signed-in");
  return asAccount(row);
}

/**
 * Gives whoever is signed in a password of their own choice; all their other sessions end.
 * @throws HubProblem `password-wrong` for the one from before
 */
export async function changePassword(
  hub: ActingContext,
  account: HubAccount,
  { password, next }: PasswordChange,
  authorization: string | undefined,
): Promise<HubAccount> {
  const row = await takeAttempt(hub.store, account.login, hub.now());
  if (!(await isPassword(password, row?.password)) || row === undefined)
    throw new HubProblem("password-wrong");
  const columns = await columnsOf({ password: next });
  await write(hub.store, async (tx) => {
    await putPassword(tx, account.login, columns);
    await noteFailures(tx, row.id, { failures: 0, locked_until: null });
    await endSessionsOf(tx, row.id, sha256(bearer(authorization)));
    await note(tx, hub, "password-changed", { subject: account.login });
  });
  return { ...account, mustChangePassword: false };
}

export async function signOut(hub: ActingContext, authorization: string | undefined): Promise<void> {
  await write(hub.store, async (tx) => {
    await endSession(tx, sha256(bearer(authorization)));
    await note(tx, hub, "signed-out");
  });
}

const bearer = (authorization = ""): string => authorization.replace(/^Bearer +/i, "");
