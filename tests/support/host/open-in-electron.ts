import { once } from "node:events";
import { _electron } from "playwright-core";
import { collectComplaints } from "./complaints.ts";
import { PATIENCE, type Places, type RunningBeket } from "./running-beket.ts";

export async function openInElectron(runtime: string, { appRoot, userData }: Places): Promise<RunningBeket> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: runtime,
    args: [appRoot, `--user-data-dir=${userData}`, ...(isRoot ? ["--no-sandbox"] : [])],
    env: environment(),
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE);
  return {
    page,
    complaints: collectComplaints(page),
    close: () => app.close(),
    async kill() {
      const ended = once(app.process(), "exit");
      app.process().kill("SIGKILL");
      await ended;
    },
  };
}

/** A shell that itself runs inside Electron leaks this one, and Electron would then be a plain Node. */
function environment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== "ELECTRON_RUN_AS_NODE") env[name] = value;
  }
  return env;
}
