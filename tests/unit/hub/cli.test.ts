import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { sessionAnswerSchema } from "../../../shared/sync/sessions.ts";
import { enrol, refusalOf, sendEntries } from "../../support/hub/client.ts";
import { newStation } from "../../support/hub/station.ts";
import { startHub } from "../../support/hub/stores.ts";
import { signIn } from "../../support/hub/supervisor.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MAIN = path.resolve(import.meta.dirname, "../../../hub/main.ts");
const hubCommand = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, [MAIN, ...args], { encoding: "utf8" })).stdout;

describe("the hub's commands, while it runs", () => {
  it("add an account, invite a station, list it, and revoke it", async () => {
    const dataDir = temporaryFolder();
    const hub = await startHub({ dataDir });
    const data = ["--data", dataDir];

    const added = await hubCommand(
      "account",
      "add",
      ...data,
      "--login",
      "seitova",
      "--role",
      "administrator",
    );
    const password = added.trim().split(" ").at(-1) ?? "";
    const session = await signIn(hub, "seitova", password);
    expect(sessionAnswerSchema.parse(await session.json()).account.role).toBe("administrator");

    const invited = await hubCommand("invite", ...data, "--address", hub.address);
    const [, code = ""] = /beket-hub \S+ (\S+)/.exec(invited) ?? [];
    const station = newStation();
    await enrol(station, hub, code);
    expect(await hubCommand("station", "list", ...data)).toContain(`${station.id}\tПост 1`);

    await hubCommand("station", "revoke", station.id, ...data, "--reason", "stolen");
    expect((await refusalOf(sendEntries(station, hub, []))).code).toBe("station-revoked");
  });

  it("say in a sentence what is wrong with what they were given", async () => {
    const dataDir = temporaryFolder();
    await expect(hubCommand("--data", dataDir, "--port", "many")).rejects.toMatchObject({
      code: 2,
      stderr: 'hub: "many" is no port; a port is a number from 0 to 65535.\n',
    });
    const hub = await startHub({ dataDir });
    await expect(hubCommand("--data", dataDir, "--port", String(hub.port))).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is in use"),
    });
  });
});
