import { describe, expect, it } from "vitest";
import { addAccount } from "../../../hub/accounts/accounts.ts";
import { retentionSchema } from "../../../shared/schemas/retention.ts";
import { accountsAnswerSchema, madePasswordSchema } from "../../../shared/sync/accounts.ts";
import { auditAnswerSchema } from "../../../shared/sync/audit.ts";
import { type HubRole, sessionAnswerSchema } from "../../../shared/sync/sessions.ts";
import { refusalOf } from "../../support/hub/client.ts";
import { onBothStores, startHub, type TestHub } from "../../support/hub/stores.ts";
import { PASSWORD, type Supervisor, signedIn, signIn, withToken } from "../../support/hub/supervisor.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ACCOUNTS = "/v1/administration/accounts";
const POSTS = "/v1/supervision/posts";
const OWN = "/v1/sessions/password";

async function openOffice() {
  const hub = await startHub({ dataDir: temporaryFolder() });
  return { hub, administrator: await signedIn(hub, "administrator") };
}

const accountsOf = async (administrator: Supervisor) =>
  (await administrator.get(ACCOUNTS, accountsAnswerSchema)).accounts;

async function idOf(administrator: Supervisor, login: string): Promise<string> {
  const found = (await accountsOf(administrator)).find((account) => account.login === login);
  if (found === undefined) throw new Error(login);
  return found.id;
}

const passwordIn = async (answer: Response) => madePasswordSchema.parse(await answer.json()).password;

/** Somebody who has signed in with a password, and what the hub said of them. */
async function enter(hub: TestHub, login: string, password: string) {
  const { token, account } = sessionAnswerSchema.parse(await (await signIn(hub, login, password)).json());
  return { account, ...withToken(hub, token) };
}

describe("a password that the hub has made up", () => {
  it("opens nothing but its change, after which the account is its owner's alone", async () => {
    const { hub, administrator } = await openOffice();
    const kim = { login: "kim", name: "Ким В.", role: "supervisor" };
    const first = await passwordIn(await administrator.request("POST", ACCOUNTS, kim));
    expect((await refusalOf(administrator.request("POST", ACCOUNTS, kim))).code).toBe("login-taken");

    const elsewhere = await enter(hub, "kim", first);
    const here = await enter(hub, "kim", first);
    expect(here.account).toMatchObject({ name: "Ким В.", mustChangePassword: true });
    expect((await refusalOf(here.request("GET", POSTS))).code).toBe("password-change-needed");
    for (const next of ["short", first])
      expect((await refusalOf(here.request("PUT", OWN, { password: first, next }))).code).toBe("bad-request");
    await here.request("PUT", OWN, { password: first, next: PASSWORD });

    await here.request("GET", POSTS);
    expect((await refusalOf(elsewhere.request("GET", POSTS))).code).toBe("not-signed-in");
    expect((await signIn(hub, "kim", first)).status).toBe(401);
    expect((await enter(hub, "kim", PASSWORD)).account.mustChangePassword).toBe(false);
  });

  it("takes the place of a forgotten one, and ends what was open with it", async () => {
    const { hub, administrator } = await openOffice();
    await addAccount(hub.context, { login: "kim", name: "Ким В.", role: "auditor", password: PASSWORD });
    const before = await enter(hub, "kim", PASSWORD);
    const path = `${ACCOUNTS}/${await idOf(administrator, "kim")}/password`;
    const next = await passwordIn(await administrator.request("POST", path));
    expect((await refusalOf(before.request("GET", POSTS))).code).toBe("not-signed-in");
    expect((await signIn(hub, "kim", PASSWORD)).status).toBe(401);
    expect((await enter(hub, "kim", next)).account.mustChangePassword).toBe(true);
  });

  it("is guessed at as little by somebody who is signed in as by anybody", async () => {
    const { hub } = await openOffice();
    await addAccount(hub.context, { login: "kim", name: "Ким В.", role: "auditor", password: PASSWORD });
    const kim = await enter(hub, "kim", PASSWORD);
    const guess = (password: string) =>
      refusalOf(kim.request("PUT", OWN, { password, next: "x".repeat(15) }));
    await hub.context.store.updateTable("account").set({ failures: 4 }).where("login", "=", "kim").execute();
    for (const password of ["wrong", PASSWORD]) expect((await guess(password)).code).toBe("password-wrong");
  });
});

onBothStores("an account", (openHub) => {
  const change = (who: Supervisor, account: string, to: { role?: HubRole; active?: boolean }) =>
    who.request("PATCH", `${ACCOUNTS}/${account}`, to);

  it("has another role from its next request on, and is shut out and let in again", async () => {
    const hub = await openHub();
    const administrator = await signedIn(hub, "administrator");
    const kim = await signedIn(hub, "supervisor");
    const listed = (await accountsOf(administrator)).find(({ role }) => role === "supervisor");
    const id = listed?.id ?? "";
    await change(administrator, id, { role: "administrator" });
    expect(await accountsOf(kim)).toHaveLength(2);
    await change(administrator, id, { role: "auditor" });
    expect((await refusalOf(kim.request("GET", ACCOUNTS))).code).toBe("forbidden");
    await change(administrator, id, { active: false });
    expect((await refusalOf(kim.request("GET", POSTS))).code).toBe("not-signed-in");
    expect((await accountsOf(administrator)).find((account) => account.id === id)?.disabledAt).not.toBeNull();
    const answer = await change(administrator, id, { active: true });
    expect(await answer.json()).toMatchObject({ id, role: "auditor", disabledAt: null });
    const audit = await administrator.get("/v1/administration/audit", auditAnswerSchema);
    expect(audit.entries.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ["account-enabled", id, ""],
      ["account-disabled", id, ""],
      ["role-changed", id, "auditor"],
      ["role-changed", id, "administrator"],
    ]);
  });

  it("that administers the hub is never the last one to go, not even when two shut each other out at once", async () => {
    const hub = await openHub();
    const first = await signedIn(hub, "administrator");
    const [one] = await accountsOf(first);
    if (one === undefined) throw new Error("no account");
    for (const to of [{ active: false }, { role: "auditor" as const }])
      expect((await refusalOf(change(first, one.id, to))).code).toBe("last-administrator");
    const second = await signedIn(hub, "administrator");
    const other = (await accountsOf(first)).find(({ id }) => id !== one.id)?.id ?? "";
    const both = await Promise.allSettled([
      change(first, other, { active: false }),
      change(second, one.id, { role: "supervisor" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await hub.context.store.selectFrom("account").select(["role", "disabled_at"]).execute();
    expect(rows.filter((row) => row.role === "administrator" && row.disabled_at === null)).toHaveLength(1);
  });
});

describe("the hub's retention", () => {
  it("is set by administrators, and what became another is written down", async () => {
    const { hub, administrator } = await openOffice();
    const path = "/v1/administration/retention";
    expect(await administrator.get(path, retentionSchema)).toEqual({ trucks: null, access: null });
    await administrator.request("PUT", path, { trucks: 36, access: null });
    expect(await administrator.get(path, retentionSchema)).toEqual({ trucks: 36, access: null });
    expect((await refusalOf(administrator.request("PUT", path, { trucks: 0, access: 1 }))).code).toBe(
      "bad-request",
    );
    const { entries } = await administrator.get("/v1/administration/audit", auditAnswerSchema);
    expect(entries.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ["retention-set", "trucks", "36"],
    ]);
    const supervisor = await signedIn(hub, "supervisor");
    expect((await refusalOf(supervisor.request("GET", path))).code).toBe("forbidden");
  });
});
