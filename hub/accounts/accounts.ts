import type { HubRole } from "../../shared/sync/sessions.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { accountByLogin, insertAccount } from "../store/queries/account.ts";
import { hashPassword } from "./passwords.ts";

/** NIST SP 800-63B-4: at least 15 characters where the password is all there is. */
export const SHORTEST_PASSWORD = 15;

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: HubRole;
  readonly password: string;
}

/** @throws HubProblem `bad-request` for a short password, `conflict` for a login that is taken */
export async function addAccount(hub: HubContext, { password, ...account }: NewAccount): Promise<void> {
  if (password.length < SHORTEST_PASSWORD) throw new HubProblem("bad-request", { detail: "password" });
  if (await accountByLogin(hub.store, account.login)) throw new HubProblem("conflict");
  await insertAccount(hub.store, { id: hub.newId(), ...account, password: await hashPassword(password) });
}
