import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import { FILE_TYPES, type LogExport } from "../../shared/schemas/log-export.ts";
import type { Viewer } from "../../shared/schemas/viewer.ts";
import type { HandOver } from "../documents/hand-over.ts";
import type { LogReader } from "../log-reader/log-reader.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Desk } from "./desk.ts";
import { giveOut } from "./give-out.ts";
import { inOutgoingFolder } from "./outgoing-folder.ts";

interface Asked {
  readonly what: LogExport;
  /** Who takes the file out. */
  readonly viewer: Viewer;
}

export interface LogExports {
  /** @throws BeketError `cancelled` */
  handOver(desk: Desk, job: string, asked: Asked): Promise<HandedOver>;
  cancel(job: string): void;
}

interface LogExportTools {
  /** A thread of its own for each file: searching goes on meanwhile. */
  readonly openReader: () => LogReader;
  readonly out: HandOver;
  readonly userData: string;
  readonly onProgress: (progress: { job: string; done: number; total: number }) => void;
}

/** Writes what the log lists into a file, hands it over, and records that it left the program. */
export function createLogExports({ openReader, out, userData, onProgress }: LogExportTools): LogExports {
  const running = new Map<string, AbortController>();
  return {
    async handOver(desk, job, { what, viewer }) {
      const stopping = new AbortController();
      running.set(job, stopping);
      const refuseStopped = (): void => {
        if (stopping.signal.aborted) throw new BeketError("cancelled");
      };
      const reader = openReader();
      stopping.signal.addEventListener("abort", () => void reader.close());
      try {
        refuseStopped();
        return await inOutgoingFolder(userData, async (folder) => {
          const file = path.join(folder, `log.${what.format}`);
          const written = await reader.ask("export", { what, viewer, file }, (done, total) =>
            onProgress({ job, done, total }),
          );
          refuseStopped();
          const { filter, format } = what;
          const name = `beket-log-${desk.now().toISOString().slice(0, 10)}.${format}`;
          const payload = { filter, format, ...written };
          return giveOut(desk, { kind: "log-exported", payload }, (leaving) =>
            out.saveFile({ name, type: FILE_TYPES[format], file }, leaving),
          );
        });
      } catch (error) {
        throw asStoreError(error);
      } finally {
        running.delete(job);
        await reader.close();
      }
    },
    cancel: (job) => running.get(job)?.abort(),
  };
}
