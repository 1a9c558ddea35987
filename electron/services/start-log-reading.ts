import type { HandOver } from "../documents/hand-over.ts";
import { createLogReader, type LogReader } from "../log-reader/log-reader.ts";
import type { Desk } from "./desk.ts";
import { createLogExports, type LogExports } from "./hand-over-log.ts";
import { type LogChecks, startLogChecks } from "./log-checks.ts";
import type { AppOptions } from "./open-app.ts";
import { reportOf } from "./program-notes.ts";
import { storeFile } from "./station-desk.ts";

interface Parts {
  readonly userData: string;
  readonly workerFile: string;
  readonly handOver: HandOver;
  readonly emit: AppOptions["emit"];
}

/** What reads the log on threads of its own: the search, its verification, and a thread more for each file that is written. */
export function startLogReading(
  desk: Desk,
  { userData, workerFile, handOver, emit }: Parts,
): {
  logReader: LogReader;
  logExports: LogExports;
  logChecks: LogChecks;
} {
  const openReader = () => createLogReader({ file: storeFile(userData), workerFile });
  const logReader = openReader();
  return {
    logReader,
    logChecks: startLogChecks(desk, {
      userData,
      reader: logReader,
      onChecked: (check) => emit("log.checked", check),
      report: reportOf("log check"),
    }),
    logExports: createLogExports({
      openReader,
      out: handOver,
      userData,
      onProgress: (progress) => emit("export.progress", progress),
    }),
  };
}
