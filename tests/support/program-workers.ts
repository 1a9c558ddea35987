import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { program } from "./programs/program.ts";

const WORKERS = [
  "catalogue-reader-worker",
  "log-reader-worker",
  "catalogue-worker",
  "screening-worker",
] as const;

/** Puts files where the build leaves the bundled threads in the program's folder. */
export async function writeWorkers(appRoot: string): Promise<void> {
  mkdirSync(path.join(appRoot, "dist"), { recursive: true });
  for (const name of WORKERS) {
    const { href } = pathToFileURL(await program(name));
    writeFileSync(path.join(appRoot, "dist", `${name}.js`), `import ${JSON.stringify(href)};\n`);
  }
}
