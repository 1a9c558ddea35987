import path from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { createLogReader, type LogReader } from "../../electron/log-reader/log-reader.ts";

const WORKER = pathToFileURL(path.resolve(import.meta.dirname, "../../electron/log-reader/worker.ts"));

/** A reading thread over a store's file, for one test. */
export function testLogReader(file: string): LogReader {
  const reader = createLogReader({ file, workerFile: WORKER });
  onTestFinished(() => reader.close());
  return reader;
}
