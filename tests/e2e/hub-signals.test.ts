import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { freePort } from "../support/free-port.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.skipIf(process.platform === "win32")(
  "npm run hub ends with what ends npm, and leaves its port free",
  { timeout: 120_000 },
  async () => {
    const port = await freePort();
    const args = ["run", "hub", "--", "--data", temporaryFolder(), "--port", String(port)];
    const npm = spawn("npm", args, { cwd: REPOSITORY, stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface({ input: npm.stdout })) if (line.includes("listens on")) break;
    const ask = () => fetch(`http://127.0.0.1:${port}/healthz`);
    expect((await ask()).status).toBe(200);
    npm.kill("SIGTERM");
    await vi.waitFor(() => expect(ask()).rejects.toThrow("fetch failed"), { timeout: 30_000, interval: 250 });
  },
);
