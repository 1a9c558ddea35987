import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A slow line gets it in this time; a line that leads nowhere must not keep anybody waiting longer. */
const MOST_MINUTES = 3;

export type Runtime = { file: string } | { missing: string };

const packageFolder = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** Electron's program where it has been downloaded already, or null. */
export function findRuntime(): string | null {
  const pathFile = path.join(packageFolder, "path.txt");
  if (!existsSync(pathFile)) return null;
  const file = path.join(packageFolder, "dist", readFileSync(pathFile, "utf8"));
  return existsSync(file) ? file : null;
}

/** Electron's program, downloaded by the package's own installer the first time, or why there is none. */
export function fetchRuntime(): Runtime {
  const present = findRuntime();
  if (present !== null) return { file: present };
  process.stderr.write("Fetching Electron's runtime, this once (about 120 MB)\n");
  const { error, stderr } = spawnSync(process.execPath, [path.join(packageFolder, "install.js")], {
    encoding: "utf8",
    timeout: MOST_MINUTES * 60_000,
  });
  const fetched = findRuntime();
  if (fetched !== null) return { file: fetched };
  return {
    missing: error ? `not within ${MOST_MINUTES} minutes` : firstLine(stderr),
  };
}

const firstLine = (text: string) =>
  text
    .trim()
    .split("\n")[0]
    ?.replace(/^\w*Error: /, "") ?? "";
