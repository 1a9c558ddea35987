import { execFile } from "node:child_process";
import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { run } from "../../../hub/cli/run.ts";
import { sessionAnswerSchema } from "../../../shared/sync/sessions.ts";
import { enrol, refusalOf, sendEntries } from "../../support/hub/client.ts";
import { newStation } from "../../support/hub/station.ts";
import { startHub } from "../../support/hub/stores.ts";
import { signIn } from "../../support/hub/supervisor.ts";
import { program } from "../../support/programs/program.ts";
import { openTestHub } from "../../support/sync/test-hub.ts";
import { openTestStation } from "../../support/sync/test-station.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run hub -- …`, in this process: one of its own takes seconds to begin. */
async function runHub(...args: string[]): Promise<Ended> {
  const [stdout, stderr] = (["stdout", "stderr"] as const).map((name) => {
    const said: string[] = [];
    const spy = vi.spyOn(process[name], "write").mockImplementation((text) => said.push(String(text)) > 0);
    return { end: () => spy.mockRestore(), text: () => said.join("") };
  });
  try {
    const status = await run(args);
    return { status, stdout: stdout?.text() ?? "", stderr: stderr?.text() ?? "" };
  } finally {
    stdout?.end();
    stderr?.end();
  }
}

async function hubCommand(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runHub(...args);
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}
const lastWord = (said: string) => said.trim().split(" ").at(-1) ?? "";

describe("the hub's commands, while it runs", () => {
  it("add an account, shut it out, let it in again, and give it another password", async () => {
    const dataDir = temporaryFolder();
    const hub = await startHub({ dataDir });
    const account = (command: string, ...args: string[]) =>
      hubCommand("account", command, "--data", dataDir, ...args);
    const first = lastWord(await account("add", "--login", "seitova", "--role", "administrator"));
    const session = await signIn(hub, "seitova", first);
    expect(sessionAnswerSchema.parse(await session.json()).account.role).toBe("administrator");
    const last = await runHub("account", "disable", "--data", dataDir, "seitova");
    expect(last.stderr).toContain("seitova is the last administrator: make another one first.");
    await account("add", "--login", "zhumabek", "--role", "administrator");
    await account("disable", "seitova");
    expect((await signIn(hub, "seitova", first)).status).toBe(401);
    await account("enable", "seitova");
    const second = lastWord(await account("password", "seitova"));
    expect((await signIn(hub, "seitova", first)).status).toBe(401);
    expect((await signIn(hub, "seitova", second)).status).toBe(200);
    const audit = (await hubCommand("audit", "--data", dataDir)).split("\n");
    const told = audit.map((line) => line.split("\t").slice(1, 4));
    expect(told).toContainEqual([hub.context.actor.name, "password-reset", "seitova"]);
    expect(told).toContainEqual(["seitova", "sign-in-refused", "seitova"]);
  });

  it("invite a station, list it, revoke it, take it again, and withdraw an invitation", async () => {
    const dataDir = temporaryFolder();
    const hub = await startHub({ dataDir });
    const data = ["--data", dataDir];
    const invite = () => hubCommand("invite", ...data, "--address", `${hub.address}/`, "--note", "Кайрак");
    const codeIn = (said: string) => /beket-hub \S+ (\S+)/.exec(said)?.[1] ?? "";
    const station = newStation();
    await enrol(station, hub, codeIn(await invite()));
    expect(await hubCommand("station", "list", ...data)).toContain(`${station.id}\tПост 1`);
    await hubCommand("station", "revoke", station.id, ...data, "--reason", "stolen");
    expect((await refusalOf(sendEntries(station, hub, []))).code).toBe("station-revoked");
    await hubCommand("station", "reinstate", station.id, ...data);
    await sendEntries(station, hub, []);

    const code = codeIn(await invite());
    const list = await hubCommand("invitation", "list", ...data);
    expect(list.trim().split("\n")).toEqual([expect.stringContaining("\tКайрак\t")]);
    await hubCommand("invitation", "withdraw", list.slice(0, list.indexOf("\t")), ...data);
    expect((await refusalOf(enrol(newStation(), hub, code))).code).toBe("code-refused");
    expect(await hubCommand("invitation", "list", ...data)).toBe("");
  });
});

describe("the hub's commands", () => {
  it("are a program of their own, which says by its exit code whether it was done", async () => {
    const command = [await program("hub"), "station", "list", "--data"];
    const nowhere = path.join(temporaryFolder(), "nowhere");
    const failed = {
      code: 2,
      stderr: `hub: There is no hub in ${nowhere}: name its folder by --data, or start it there first.\n`,
    };
    await expect(promisify(execFile)(process.execPath, [...command, nowhere])).rejects.toMatchObject(failed);
    expect(existsSync(nowhere)).toBe(false);
  });

  it("say in a sentence what is wrong with what they were given", async () => {
    const dataDir = temporaryFolder();
    const hub = await startHub({ dataDir });
    const key = path.join(dataDir, "hub-key.pem");
    const start = ["--data", dataDir];
    const wrong: [string[], string, Record<string, string>?][] = [
      [[...start, "--port", "many"], 'hub: "many" is no port; a port is a number from 0 to 65535.\n'],
      [[...start, "--port", String(hub.port)], "is in use"],
      [[...start, "--host", "0.0.0.0"], "--address https://10.0.0.5:8443"],
      [[...start, "--address", "10.0.0.5"], "is no address"],
      [[...start, "--log-level", "loud"], "Allowed choices"],
      [[...start, "--tls-cert", key, "--tls-key", key], "are no certificate"],
      [[...start, "--tls-self-signed", "--tls-cert", key, "--tls-key", key], "cannot be used with"],
      [["account", "add", ...start, "--login", "x", "--role", "boss"], "Allowed choices"],
      [["account", "add", ...start, "--login", " ", "--role", "auditor"], '" " is no login.'],
      [["account", "password", ...start, "nobody"], "There is no account nobody."],
      [
        ["bundle", "import", ...start, path.join(dataDir, "none.bundle")],
        "none.bundle can not be used (ENOENT)",
      ],
      [["bundle", "import", ...start, key], "hub-key.pem: it is damaged, cut off, no station's bundle"],
      [["station", "list", ...start], "can not be reached", { DATABASE_URL: "postgres://x@127.0.0.1:1/x" }],
      [["station", "list", ...start], "is no address", { DATABASE_URL: "postgres://x@:y/x" }],
      [["station", "list", ...start], "is no address", { DATABASE_URL: "mysql://x@127.0.0.1/x" }],
    ];
    for (const [args, sentence, env = {}] of wrong) {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
      const { status, stderr } = await runHub(...args);
      vi.unstubAllEnvs();
      expect([status, stderr], args.join(" ")).toEqual([2, expect.stringContaining(sentence)]);
    }
  });

  it("write what goes onto a stick in the place of a link, never through it", async () => {
    const dataDir = temporaryFolder();
    const hub = await openTestHub({ dataDir });
    const station = openTestStation();
    await station.enrol(hub);
    const stick = temporaryFolder();
    const precious = path.join(temporaryFolder(), "precious");
    writeFileSync(precious, "precious");
    const bundle = path.join(stick, "post.bundle");
    for (const file of [bundle, `${bundle}.reply`, `${bundle}.new`, `${bundle}.reply.new`])
      symlinkSync(precious, file);
    const exported = [await program("cli"), "bundle", "export", bundle];
    await promisify(execFile)(process.execPath, [...exported, "--user-data", station.desk.folder]);
    expect(await hubCommand("bundle", "import", bundle, "--data", dataDir)).toContain("entries");
    expect(readFileSync(precious, "utf8")).toBe("precious");
    for (const file of [bundle, `${bundle}.reply`]) expect(lstatSync(file).isFile()).toBe(true);
  });

  it.skipIf(process.platform === "win32")("warn of a private key that others can read", async () => {
    const dataDir = temporaryFolder();
    const hub = await openTestHub({ dataDir });
    const cert = path.join(dataDir, "hub-cert.pem");
    const key = path.join(dataDir, "hub-cert-key.pem");
    chmodSync(key, 0o644);
    const args = ["--data", dataDir, "--tls-cert", cert, "--tls-key", key, "--port", String(hub.port)];
    expect((await runHub(...args)).stderr).toContain(`can read ${key}`);
  });
});
