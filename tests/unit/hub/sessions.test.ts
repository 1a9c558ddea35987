import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { addAccount, disableAccount } from "../../../hub/accounts/accounts.ts";
import { lineUp } from "../../../hub/accounts/line-up.ts";
import { lockedUntil } from "../../../hub/accounts/lock-out.ts";
import { HUB_RIGHTS } from "../../../hub/accounts/rights.ts";
import { HEADERS } from "../../../shared/sync/headers.ts";
import { syncProblemSchema } from "../../../shared/sync/problem.ts";
import { HUB_ROLES, type HubRole, sessionAnswerSchema } from "../../../shared/sync/sessions.ts";
import { refusalOf } from "../../support/hub/client.ts";
import { sha256 } from "../../support/hub/station.ts";
import { onBothStores, startHub, type TestHub } from "../../support/hub/stores.ts";
import { PASSWORD, signedIn, signIn, withToken } from "../../support/hub/supervisor.ts";
import { soon } from "../../support/soon.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const open = (more = {}) => startHub({ dataDir: temporaryFolder(), ...more });
const account = { login: "seitova", name: "Сейтова Г.", role: "supervisor", password: PASSWORD } as const;
const codeOf = async (answer: Response) => syncProblemSchema.parse(await answer.json()).code;
const routes = Object.entries(HUB_RIGHTS).map(([route, roles]): [string, readonly HubRole[]] => [
  route,
  roles,
]);

const call = (hub: TestHub, route: string, token?: string) => {
  const [method = "", path = ""] = route.split(" ");
  const url = hub.address + path.replace(/:\w+/, "0".repeat(64));
  return fetch(url, { method, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
};

describe("every supervised route", () => {
  it("lets nobody in without a session, and each role where the table says", async () => {
    const hub = await open();
    const described = await (await fetch(`${hub.address}/openapi.json`)).json();
    const published = Object.entries(Object(described).paths).flatMap(([path, methods]) =>
      Object.keys(Object(methods)).map(
        (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
      ),
    );
    const supervised = published.filter((route) => /\/v1\/(supervision|administration)/.test(route));
    expect(supervised.sort()).toEqual(
      Object.keys(HUB_RIGHTS)
        .filter((route) => !route.includes("sessions"))
        .sort(),
    );

    for (const role of HUB_ROLES) {
      const somebody = await signedIn(hub, role);
      for (const [route, roles] of routes) {
        expect(await codeOf(await call(hub, route)), route).toBe("not-signed-in");
        if (route.startsWith("DELETE")) continue;
        const isForbidden = (await call(hub, route, somebody.token)).status === 403;
        expect(isForbidden, `${role}: ${route}`).toBe(!roles.includes(role));
      }
    }
  });
});

describe("a session", () => {
  it("ends when one signs out, when its time is over, and when the account is disabled", async () => {
    let now = new Date();
    const hub = await open({ now: () => now });
    const posts = "/v1/supervision/posts";
    const one = await signedIn(hub);
    await one.request("DELETE", "/v1/sessions");
    expect((await refusalOf(one.request("GET", posts))).code).toBe("not-signed-in");

    await addAccount(hub.context, account);
    const token = sessionAnswerSchema.parse(await (await signIn(hub, account.login, PASSWORD)).json()).token;
    await withToken(hub, token).request("GET", posts);
    const stored = JSON.stringify(await hub.context.store.selectFrom("session").selectAll().execute());
    expect(stored).not.toContain(token);
    now = new Date(now.getTime() + 13 * 3_600_000);
    expect((await refusalOf(withToken(hub, token).request("GET", posts))).code).toBe("not-signed-in");

    const another = sessionAnswerSchema.parse(
      await (await signIn(hub, account.login, PASSWORD)).json(),
    ).token;
    await disableAccount(hub.context, account.login);
    expect((await refusalOf(withToken(hub, another).request("GET", posts))).code).toBe("not-signed-in");
    expect(await codeOf(await signIn(hub, account.login, PASSWORD))).toBe("sign-in-refused");
  });

  it("is refused alike for a wrong password and an unknown login, and locks after five wrong ones", async () => {
    let now = new Date();
    const hub = await open({ now: () => now });
    await addAccount(hub.context, account);
    const bodies = [];
    for (const [login, password] of [
      ["nobody", PASSWORD],
      [account.login, "wrong"],
    ] as const)
      bodies.push(await (await signIn(hub, login, password)).text());
    expect(bodies[0]).toBe(bodies[1]);
    for (let attempt = 0; attempt < 4; attempt += 1) await signIn(hub, account.login, "wrong");
    expect(await codeOf(await signIn(hub, account.login, PASSWORD))).toBe("sign-in-refused");
    now = new Date(now.getTime() + 31_000);
    expect((await signIn(hub, account.login, PASSWORD)).status).toBe(200);
  });
});

onBothStores("wrong passwords", (openHub) => {
  it("are counted before they are looked at: nobody tries more of them side by side", async () => {
    const now = () => new Date("2026-12-01T00:00:00.000Z");
    const hub = await openHub({ now });
    await addAccount(hub.context, account);
    const stored = () =>
      hub.context.store.selectFrom("account").select(["failures", "locked_until"]).executeTakeFirst();
    const guesses = ["1", "2", "3", "4", "5", "6", "7"].map((guess) => signIn(hub, account.login, guess));
    expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(Array(7).fill(401));
    expect(await stored()).toEqual({ failures: 5, locked_until: "2026-12-01T00:00:30.000Z" });
  });
});

describe("guessing", () => {
  it("waits twice as long after each wrong password, up to an hour", () => {
    const now = new Date("2026-12-01T00:00:00.000Z");
    const seconds = [4, 5, 6, 7, 40].map((failures) => {
      const until = lockedUntil(failures, now);
      return until === null ? 0 : (Date.parse(until) - now.getTime()) / 1000;
    });
    expect(seconds).toEqual([0, 30, 60, 120, 3_600]);
  });

  it("of passwords and of codes stops after ten attempts a minute from one address, whoever it says it is", async () => {
    const hub = await open();
    const guess = (path: string) =>
      fetch(hub.address + path, {
        method: "POST",
        headers: { "content-type": "application/json", [HEADERS.station]: ulid() },
        body: JSON.stringify({}),
      });
    for (const path of ["/v1/sessions", "/v1/enrolment"]) {
      for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess(path)).status).not.toBe(429);
      expect(await codeOf(await guess(path))).toBe("rate-limited");
    }
  });
});

describe("a proxy before the hub", () => {
  const guessesThrough = async (trustProxy?: string) => {
    const hub = await open({ trustProxy });
    const statuses = [];
    for (let caller = 1; caller <= 12; caller += 1) {
      const headers = { "content-type": "application/json", "x-forwarded-for": `10.0.0.${caller}` };
      const answer = await fetch(`${hub.address}/v1/sessions`, { method: "POST", headers, body: "{}" });
      statuses.push(answer.status);
    }
    return statuses.filter((status) => status === 429).length;
  };

  it("is believed who calls, if it is one that was named, and nobody else is", async () => {
    expect(await guessesThrough("127.0.0.1")).toBe(0);
    expect(await guessesThrough("10.9.9.9")).toBe(2);
    expect(await guessesThrough()).toBe(2);
  });
});

describe("passwords", () => {
  it("are looked at one by one, and those who would wait long are sent away", async () => {
    const inLine = lineUp(2);
    const events: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) => () =>
      new Promise<void>((resolve) => {
        events.push(`${name} begins`);
        ends.push(() => {
          events.push(`${name} ends`);
          resolve();
        });
      });
    const first = inLine(work("first"));
    const second = inLine(work("second"));
    await expect(inLine(work("third"))).rejects.toMatchObject({ code: "rate-limited" });
    ends[0]?.();
    await first;
    await soon(() => expect(events).toEqual(["first begins", "first ends", "second begins"]));
    ends[1]?.();
    await second;
    await expect(inLine(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await inLine(async () => "goes on")).toBe("goes on");
  });
});

describe("the database alone", () => {
  it("has no password, no token of a session, no code and no key in it, only hashes", async () => {
    const dataDir = temporaryFolder();
    const hub = await startHub({ dataDir });
    await addAccount(hub.context, account);
    const { token } = sessionAnswerSchema.parse(await (await signIn(hub, account.login, PASSWORD)).json());
    const { code } = (await hub.invite("", 1)).invitation;
    await hub.close();
    const stored = readFileSync(path.join(dataDir, "hub.sqlite"));
    for (const told of [account.login, hub.context.identity.publicKey, sha256(token), sha256(code)])
      expect(stored.includes(told)).toBe(true);
    const key = createPrivateKey(readFileSync(path.join(dataDir, "hub-key.pem")));
    const { d = "" } = key.export({ format: "jwk" });
    const identity = readFileSync(path.join(dataDir, "hub-identity.txt"), "utf8").trim();
    for (const secret of [PASSWORD, token, code, identity, d, Buffer.from(d, "base64url")])
      expect(stored.includes(secret)).toBe(false);
  });
});
