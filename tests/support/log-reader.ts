import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { createLogReader, type LogReader } from "../../electron/log-reader/log-reader.ts";

const WORKER = pathToFileURL(path.resolve(import.meta.dirname, "../../electron/log-reader/worker.ts"));

/** Stands in the program's folder where the build puts the bundled thread, and runs its source. */
export function writeLogReaderWorker(appRoot: string): void {
  mkdirSync(path.join(appRoot, "dist"), { recursive: true });
  writeFileSync(
    path.join(appRoot, "dist", "log-reader-worker.js"),
    `import ${JSON.stringify(WORKER.href)};\n`,
  );
}

/** A reading thread over a store's file, for one test. */
export function testLogReader(file: string): LogReader {
  const reader = createLogReader({ file, workerFile: WORKER });
  onTestFinished(() => reader.close());
  return reader;
}
