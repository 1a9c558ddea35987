import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { OpenWindow } from "./electron/browser-window.ts";
import { createElectron } from "./electron/create-electron.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { type Options, readOptions } from "./options.ts";
import { replaceElectron } from "./replace-electron.ts";
import { startServer } from "./server/start-server.ts";
import { lockUserData } from "./user-data-lock.ts";

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The app's own `dist/main.js`, with a browser for a window. */
async function run({ port, userData, appRoot, open }: Options): Promise<void> {
  if (!(await lockUserData(userData))) throw new Error(alreadyOpen(userData));

  let window: OpenWindow | undefined;
  const standIn = createElectron({
    version: versionOf(appRoot),
    userData,
    onLoad(loaded) {
      window = loaded;
      console.log(`Beket: ${server.url}`);
      if (open) openInBrowser(server.url);
    },
    exit(code) {
      server.close();
      process.exit(code);
    },
  });
  const server = await startServer({ port, standIn, openWindow: () => window });

  replaceElectron(standIn.electron);
  process.on("SIGINT", standIn.quit).on("SIGTERM", standIn.quit);
  await import(pathToFileURL(path.join(appRoot, "dist", "main.js")).href);
  standIn.becomeReady();
}

function alreadyOpen(userData: string): string {
  return `Beket is already open with the data in ${userData}. What is recorded there is safe, and this start has changed nothing: go on in the window that is open, or close that Beket and start again.`;
}

function versionOf(appRoot: string): string {
  const text = readFileSync(path.join(appRoot, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
