import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildParts } from "./build/build-parts.ts";

/** The supervisors' hub, built as far as it is stale, in this very process. */
const root = path.dirname(import.meta.dirname);
await buildParts(root, { only: ["hub", "hubWorker"], ifStale: true });
if (process.env["npm_lifecycle_event"] === "hub") endWithShell();
await import(pathToFileURL(path.join(root, "dist/hub.js")).href);

/** npm hands a signal on to its shell, which ends by it and leaves to itself what it has started. */
function endWithShell(): void {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}
