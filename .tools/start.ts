import path from "node:path";
import { parseArgs } from "node:util";
import { buildParts, partNames } from "./build/build-parts.ts";
import { fetchRuntime } from "./start/electron-runtime.ts";
import { launch } from "./start/launch.ts";

/** `start.ts [--browser] [--port N] [--user-data DIR]`: opens Beket, built as far as it is stale. */
const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({
  options: {
    browser: { type: "boolean", default: false },
    port: { type: "string" },
    "user-data": { type: "string" },
  },
});

await buildParts(root, { only: partNames(), ifStale: true });
const runtime = values.browser ? null : usableRuntime();
if (runtime === null) openInBrowser();
else openInElectron(runtime);

/** Electron's program, or null after a sentence why the browser has to do. */
function usableRuntime(): string | null {
  const found = fetchRuntime();
  if ("missing" in found) {
    console.error(`Electron's runtime could not be fetched (${found.missing}), so Beket opens in a browser.`);
    return null;
  }
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    console.error("There is no display for Electron's window, so Beket opens in a browser.");
    return null;
  }
  return found.file;
}

function openInElectron(program: string): void {
  // A shell that itself runs inside Electron leaks this, and Electron would then be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _leaked, ...env } = process.env;
  const isRoot = process.getuid?.() === 0;
  const userData = values["user-data"];
  const args = [
    root,
    ...(isRoot ? ["--no-sandbox"] : []),
    ...(userData ? [`--user-data-dir=${userData}`] : []),
  ];
  launch(program, args, env);
}

function openInBrowser(): void {
  const { port, "user-data": userData } = values;
  const args = [...(port ? ["--port", port] : []), ...(userData ? ["--user-data", userData] : [])];
  launch(process.execPath, [path.join(root, "electron/browser-host/main.ts"), "--open", ...args]);
}
