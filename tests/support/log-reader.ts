import { expect, onTestFinished } from "vitest";
import { createLogReader, type LogReader } from "../../electron/log-reader/log-reader.ts";
import { type LogChecks, startLogChecks } from "../../electron/services/log-checks.ts";
import type { TestDesk } from "./desk.ts";
import { program } from "./programs/program.ts";

const WORKER = await program("log-reader-worker");

/** A reading thread over a store's file, for one test. */
export function testLogReader(file: string): LogReader {
  const reader = createLogReader({ file, workerFile: WORKER });
  onTestFinished(() => reader.close());
  return reader;
}

/** Verifies a desk's log when it is asked to, for one test. */
export function testLogChecks(desk: TestDesk): LogChecks {
  const checks = startLogChecks(desk, {
    userData: desk.folder,
    reader: testLogReader(desk.file),
    onChecked: () => {},
    report: (error) => expect.fail(String(error)),
  });
  onTestFinished(() => checks.stop());
  return checks;
}
