import type { Insertable, Selectable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";

type AccountRow = Selectable<Tables["account"]>;

export function accountByLogin(store: Store, login: string): Promise<AccountRow | undefined> {
  return store.selectFrom("account").selectAll().where("login", "=", login).executeTakeFirst();
}

export function listAccounts(store: Store) {
  return store
    .selectFrom("account")
    .select(["login", "name", "role", "disabled_at"])
    .orderBy("login")
    .execute();
}

export async function insertAccount(
  store: Store,
  row: Pick<Insertable<Tables["account"]>, "id" | "login" | "name" | "role" | "password">,
): Promise<void> {
  await store
    .insertInto("account")
    .values({ ...row, failures: 0 })
    .execute();
}

/** An account that is disabled loses its sessions at once. */
export async function disableAccount(store: Store, login: string, at: string): Promise<boolean> {
  const row = await accountByLogin(store, login);
  if (row === undefined) return false;
  await store.updateTable("account").set({ disabled_at: at }).where("id", "=", row.id).execute();
  await store.deleteFrom("session").where("account", "=", row.id).execute();
  return true;
}

export async function noteFailures(
  store: Store,
  id: string,
  state: Pick<AccountRow, "failures" | "locked_until">,
): Promise<void> {
  await store.updateTable("account").set(state).where("id", "=", id).execute();
}

export async function insertSession(store: Store, row: Insertable<Tables["session"]>): Promise<void> {
  await store.insertInto("session").values(row).execute();
}

/** The account of a session that has not run out. */
export function accountOfSession(store: Store, tokenHash: string, now: string) {
  return store
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account")
    .select(["account.id", "account.login", "account.name", "account.role"])
    .where("session.token_hash", "=", tokenHash)
    .where("session.expires_at", ">", now)
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
}

export async function endSession(store: Store, tokenHash: string): Promise<void> {
  await store.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

export async function forgetSessions(store: Store, now: string): Promise<void> {
  await store.deleteFrom("session").where("expires_at", "<", now).execute();
}
