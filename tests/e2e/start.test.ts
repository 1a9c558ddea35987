import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findRuntime } from "../../.tools/start/electron-runtime.ts";
import { startHost } from "../support/host/browser-host-process.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const START = path.join(REPOSITORY, ".tools/start.ts");

/** An address where nothing answers, and no runtime left over from an earlier download. */
const unreachable = () => ({
  ...process.env,
  ELECTRON_MIRROR: "http://127.0.0.1:9/",
  electron_config_cache: temporaryFolder(),
});

test.skipIf(findRuntime() !== null)(
  "where Electron's runtime cannot be fetched, starting says so in one sentence and opens the browser host",
  async () => {
    const host = await startHost(START, ["--user-data", temporaryFolder()], unreachable());
    onTestFinished(async () => void (await host.end("SIGKILL")));
    const sentences = host
      .said()
      .match(/^Electron's runtime could not be fetched \(.+\), so Beket opens in a browser\.$/gm);
    expect(sentences).toHaveLength(1);
    expect(await host.end("SIGTERM")).toBe(0);
  },
);

test("the browser host can be asked for, and then nothing is fetched", async () => {
  const host = await startHost(START, ["--browser", "--user-data", temporaryFolder()], unreachable());
  onTestFinished(async () => void (await host.end("SIGKILL")));
  expect(host.said()).not.toContain("runtime");
  expect(await host.end("SIGINT")).toBe(0);
});
