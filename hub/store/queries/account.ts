import type { Insertable, Selectable, Updateable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

type AccountRow = Selectable<Tables["account"]>;

export function listAccounts(store: Store) {
  return store
    .selectFrom("account")
    .select(["id", "login", "name", "role", "password_made", "disabled_at", "locked_until"])
    .orderBy("login")
    .execute();
}

/** False where the login is taken. */
export async function insertAccount(
  write: Write,
  row: Pick<Insertable<Tables["account"]>, "id" | "login" | "name" | "role" | "password" | "password_made">,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await write
    .insertInto("account")
    .values({ ...row, failures: 0 })
    .onConflict((conflict) => conflict.column("login").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** The account's id; undefined where the login is unknown. */
export function putDisabled(write: Write, login: string, at: string | null): Promise<string | undefined> {
  return changed(write, login, { disabled_at: at });
}

/** The account's id; undefined where the login is unknown. */
export function putPassword(
  write: Write,
  login: string,
  password: Pick<AccountRow, "password" | "password_made">,
): Promise<string | undefined> {
  return changed(write, login, password);
}

/** The account's id; undefined where the login is unknown. */
export function putRole(write: Write, login: string, role: string): Promise<string | undefined> {
  return changed(write, login, { role });
}

export function findAccount(store: Store, id: string): Promise<AccountRow | undefined> {
  return store.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Keeps administrators as they are until the transaction ends: two who shut each other out stand in line. */
export async function holdAdministrators(write: Write): Promise<void> {
  await write
    .updateTable("account")
    .set({ role: "administrator" })
    .where("role", "=", "administrator")
    .execute();
}

export async function hasAdministrator(write: Write): Promise<boolean> {
  const row = await write
    .selectFrom("account")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function changed(
  write: Write,
  login: string,
  changes: Updateable<Tables["account"]>,
): Promise<string | undefined> {
  const row = await write
    .updateTable("account")
    .set(changes)
    .where("login", "=", login)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Counts a wrong password of an account that takes one; undefined where it is unknown, disabled or locked. */
export function countAttempt(write: Write, login: string, now: string): Promise<AccountRow | undefined> {
  return write
    .updateTable("account")
    .set((account) => ({ failures: account("failures", "+", 1) }))
    .where("login", "=", login)
    .where("disabled_at", "is", null)
    .where((where) => where.or([where("locked_until", "is", null), where("locked_until", "<=", now)]))
    .returningAll()
    .executeTakeFirst();
}

export async function noteFailures(
  write: Write,
  id: string,
  state: Pick<AccountRow, "failures" | "locked_until">,
): Promise<void> {
  await write.updateTable("account").set(state).where("id", "=", id).execute();
}

export async function insertSession(write: Write, row: Insertable<Tables["session"]>): Promise<void> {
  await write.insertInto("session").values(row).execute();
}

/** The account of a session that has not run out. */
export function accountOfSession(store: Store, tokenHash: string, now: string) {
  return store
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account")
    .select(["account.id", "account.login", "account.name", "account.role", "account.password_made"])
    .where("session.token_hash", "=", tokenHash)
    .where("session.expires_at", ">", now)
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
}

export async function endSession(write: Write, tokenHash: string): Promise<void> {
  await write.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

export async function endSessionsOf(write: Write, account: string, but = ""): Promise<void> {
  await write.deleteFrom("session").where("account", "=", account).where("token_hash", "!=", but).execute();
}

export async function forgetSessions(write: Write, now: string): Promise<void> {
  await write.deleteFrom("session").where("expires_at", "<", now).execute();
}
