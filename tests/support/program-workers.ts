import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const SOURCES = {
  "catalogue-reader-worker.js": "electron/catalogue-reader/worker.ts",
  "log-reader-worker.js": "electron/log-reader/worker.ts",
  "catalogue-worker.js": "electron/catalogue-package/worker.ts",
  "screening-worker.js": "electron/screening/worker.ts",
} as const;

/** Puts files where the build leaves the bundled threads in the program's folder; they run the sources. */
export function writeWorkers(appRoot: string): void {
  mkdirSync(path.join(appRoot, "dist"), { recursive: true });
  for (const [name, source] of Object.entries(SOURCES)) {
    const { href } = pathToFileURL(path.resolve(import.meta.dirname, "../..", source));
    writeFileSync(path.join(appRoot, "dist", name), `import ${JSON.stringify(href)};\n`);
  }
}
