import type { ListedAccount } from "../../shared/sync/accounts.ts";
import {
  type HubAccount,
  type HubRole,
  hubAccountSchema,
  loginSchema,
  newPasswordSchema,
} from "../../shared/sync/sessions.ts";
import type { ActingContext, HubContext } from "../context.ts";
import { randomCode } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import { note } from "../services/audit.ts";
import {
  endSessionsOf,
  hasAdministrator,
  holdAdministrators,
  insertAccount,
  listAccounts,
  noteFailures,
  putDisabled,
  putPassword,
  putRole,
} from "../store/queries/account.ts";
import type { Tables } from "../store/tables.ts";
import { type Write, write } from "../store/write.ts";
import { hashPassword } from "./passwords.ts";

/** A password as it is typed. */
export interface GivenPassword {
  readonly password: string;
  /** The hub made it up: whoever signs in with it must choose another one. */
  readonly made?: boolean;
}

export interface NewAccount extends GivenPassword {
  readonly login: string;
  readonly name: string;
  readonly role: HubRole;
}

/** One that nobody knows yet, `7Q2MX-9VHTR-K3D0F`: told once, and good until it is changed at the first sign-in. */
export function madePassword(): GivenPassword {
  const password = [randomCode(5), randomCode(5), randomCode(5)].join("-");
  return { password, made: true };
}

type AccountOf = Pick<Tables["account"], "id" | "login" | "name" | "role" | "password_made">;

export const asAccount = ({ password_made, ...row }: AccountOf): HubAccount =>
  hubAccountSchema.parse({ ...row, mustChangePassword: password_made === 1 });

export async function showAccounts({ store, now }: HubContext): Promise<ListedAccount[]> {
  const time = now().toISOString();
  return (await listAccounts(store)).map((row) => ({
    ...asAccount(row),
    disabledAt: row.disabled_at,
    lockedUntil: row.locked_until !== null && row.locked_until > time ? row.locked_until : null,
  }));
}

/** @throws HubProblem `bad-request` for a short password or no login, `login-taken` */
export async function addAccount(
  hub: ActingContext,
  { login, name, role, ...given }: NewAccount,
): Promise<void> {
  if (!loginSchema.safeParse(login).success) throw new HubProblem("bad-request", { detail: "login" });
  const password = await columnsOf(given);
  await write(hub.store, async (tx) => {
    if (!(await insertAccount(tx, { id: hub.newId(), login, name, role, ...password })))
      throw new HubProblem("login-taken");
    await note(tx, hub, "account-added", { subject: login, detail: role });
  });
}

/** Lets an account in no more, and ends its sessions at once. @throws HubProblem `not-found`, `last-administrator` */
export function disableAccount(hub: ActingContext, login: string): Promise<void> {
  return keepingAnAdministrator(hub, async (tx) => {
    const id = known(await putDisabled(tx, login, hub.now().toISOString()));
    await endSessionsOf(tx, id);
    await note(tx, hub, "account-disabled", { subject: login });
  });
}

/** Lets it in again, with the password that it had. @throws HubProblem `not-found` */
export function enableAccount(hub: ActingContext, login: string): Promise<void> {
  return write(hub.store, async (tx) => {
    const id = known(await putDisabled(tx, login, null));
    await noteFailures(tx, id, { failures: 0, locked_until: null });
    await note(tx, hub, "account-enabled", { subject: login });
  });
}

/** With its sessions, from their next request on. @throws HubProblem `not-found`, `last-administrator` */
export function changeRole(hub: ActingContext, login: string, role: HubRole): Promise<void> {
  return keepingAnAdministrator(hub, async (tx) => {
    known(await putRole(tx, login, role));
    await note(tx, hub, "role-changed", { subject: login, detail: role });
  });
}

/** Takes the place of a password that was forgotten or seen; sessions end. @throws HubProblem `bad-request`, `not-found` */
export async function resetPassword(hub: ActingContext, login: string, given: GivenPassword): Promise<void> {
  const password = await columnsOf(given);
  await write(hub.store, async (tx) => {
    const id = known(await putPassword(tx, login, password));
    await endSessionsOf(tx, id);
    await noteFailures(tx, id, { failures: 0, locked_until: null });
    await note(tx, hub, "password-reset", { subject: login });
  });
}

/** How a password is kept. @throws HubProblem `bad-request` for a short one */
export async function columnsOf({ password, made = false }: GivenPassword) {
  if (!newPasswordSchema.safeParse(password).success)
    throw new HubProblem("bad-request", { detail: "password" });
  return { password: await hashPassword(password), password_made: made ? 1 : 0 };
}

function keepingAnAdministrator(
  { store }: Pick<ActingContext, "store">,
  work: (tx: Write) => Promise<void>,
): Promise<void> {
  return write(store, async (tx) => {
    await holdAdministrators(tx);
    const hadOne = await hasAdministrator(tx);
    await work(tx);
    if (hadOne && !(await hasAdministrator(tx))) throw new HubProblem("last-administrator");
  });
}

function known(id: string | undefined): string {
  if (id === undefined) throw new HubProblem("not-found");
  return id;
}
