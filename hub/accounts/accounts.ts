import { type HubRole, loginSchema } from "../../shared/sync/sessions.ts";
import type { ActingContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { note } from "../services/audit.ts";
import {
  endSessionsOf,
  insertAccount,
  noteFailures,
  putDisabled,
  putPassword,
} from "../store/queries/account.ts";
import { write } from "../store/write.ts";
import { hashPassword } from "./passwords.ts";

/** NIST SP 800-63B-4: at least 15 characters where the password is all there is. */
export const SHORTEST_PASSWORD = 15;

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: HubRole;
  readonly password: string;
}

/** @throws HubProblem `bad-request` for a short password or no login, `conflict` for a login that is taken */
export async function addAccount(hub: ActingContext, { password, ...account }: NewAccount): Promise<void> {
  if (!loginSchema.safeParse(account.login).success) throw new HubProblem("bad-request", { detail: "login" });
  const hash = await hashOf(password);
  await write(hub.store, async (tx) => {
    if (!(await insertAccount(tx, { id: hub.newId(), ...account, password: hash })))
      throw new HubProblem("conflict");
    await note(tx, hub, "account-added", { subject: account.login, detail: account.role });
  });
}

/** Lets an account in no more, and ends its sessions at once. @throws HubProblem `not-found` */
export function disableAccount(hub: ActingContext, login: string): Promise<void> {
  return write(hub.store, async (tx) => {
    const id = await putDisabled(tx, login, hub.now().toISOString());
    if (id === undefined) throw new HubProblem("not-found");
    await endSessionsOf(tx, id);
    await note(tx, hub, "account-disabled", { subject: login });
  });
}

/** Lets it in again, with the password that it had. @throws HubProblem `not-found` */
export function enableAccount(hub: ActingContext, login: string): Promise<void> {
  return write(hub.store, async (tx) => {
    const id = await putDisabled(tx, login, null);
    if (id === undefined) throw new HubProblem("not-found");
    await noteFailures(tx, id, { failures: 0, locked_until: null });
    await note(tx, hub, "account-enabled", { subject: login });
  });
}

/** Takes the place of a password that was forgotten or seen; sessions end. @throws HubProblem `bad-request`, `not-found` */
export async function resetPassword(hub: ActingContext, login: string, password: string): Promise<void> {
  const hash = await hashOf(password);
  await write(hub.store, async (tx) => {
    const id = await putPassword(tx, login, hash);
    if (id === undefined) throw new HubProblem("not-found");
    await endSessionsOf(tx, id);
    await noteFailures(tx, id, { failures: 0, locked_until: null });
    await note(tx, hub, "password-reset", { subject: login });
  });
}

async function hashOf(password: string): Promise<string> {
  if (password.length < SHORTEST_PASSWORD) throw new HubProblem("bad-request", { detail: "password" });
  return hashPassword(password);
}
