import type { HubAccount, SessionAnswer, SignInRequest } from "../../shared/sync/sessions.ts";
import { hubAccountSchema } from "../../shared/sync/sessions.ts";
import type { HubContext } from "../context.ts";
import { randomText, sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import {
  accountByLogin,
  accountOfSession,
  endSession,
  insertSession,
  noteFailures,
} from "../store/queries/account.ts";
import { lockedUntil } from "./lock-out.ts";
import { isPassword } from "./passwords.ts";

/** A shift and a bit. */
const HOURS = 12;

/**
 * Signs a supervisor in. An unknown login, a wrong password, a locked and a disabled account are not told apart.
 * @throws HubProblem `sign-in-refused`
 */
export async function signIn(hub: HubContext, { login, password }: SignInRequest): Promise<SessionAnswer> {
  const now = hub.now();
  const row = await accountByLogin(hub.store, login);
  const isRight = await isPassword(password, row?.password);
  const isOpen =
    row?.disabled_at === null && (row.locked_until === null || row.locked_until <= now.toISOString());
  if (row === undefined || !isOpen) throw new HubProblem("sign-in-refused");
  const failures = isRight ? 0 : row.failures + 1;
  if (failures !== row.failures)
    await noteFailures(hub.store, row.id, { failures, locked_until: lockedUntil(failures, now) });
  if (!isRight) throw new HubProblem("sign-in-refused");
  const token = randomText(32);
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
  await insertSession(hub.store, { token_hash: sha256(token), account: row.id, expires_at: expiresAt });
  return { token, expiresAt, account: hubAccountSchema.parse(row) };
}

/** @throws HubProblem `not-signed-in` */
export async function accountOf(hub: HubContext, authorization: string | undefined): Promise<HubAccount> {
  const row = await accountOfSession(hub.store, sha256(bearer(authorization)), hub.now().toISOString());
  if (row === undefined) throw new HubProblem("not-signed-in");
  return hubAccountSchema.parse(row);
}

export async function signOut(hub: HubContext, authorization: string | undefined): Promise<void> {
  await endSession(hub.store, sha256(bearer(authorization)));
}

const bearer = (authorization = ""): string => authorization.replace(/^Bearer +/i, "");
