import type { HandOver } from "../documents/hand-over.ts";
import { createLogReader, type LogReader } from "../log-reader/log-reader.ts";
import { createLogExports, type LogExports } from "./hand-over-log.ts";
import type { AppOptions } from "./open-app.ts";

interface Parts {
  /** The store's file. */
  readonly file: string;
  readonly workerFile: string;
  readonly handOver: HandOver;
  readonly emit: AppOptions["emit"];
}

/** What reads the log on threads of its own: the search, and a thread more for each file that is written. */
export function startLogReading({ file, workerFile, handOver, emit }: Parts): {
  logReader: LogReader;
  logExports: LogExports;
} {
  const openReader = () => createLogReader({ file, workerFile });
  return {
    logReader: openReader(),
    logExports: createLogExports({
      openReader,
      out: handOver,
      onProgress: (progress) => emit("export.progress", progress),
    }),
  };
}
