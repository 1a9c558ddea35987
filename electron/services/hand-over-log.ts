import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { LogExport } from "../../shared/schemas/log-export.ts";
import type { Viewer } from "../../shared/schemas/viewer.ts";
import type { HandOver } from "../documents/hand-over.ts";
import type { LogReader } from "../log-reader/log-reader.ts";
import { asStoreError } from "../store/store-error.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

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
  readonly onProgress: (progress: { job: string; done: number; total: number }) => void;
}

/** Writes what the log lists into a file, hands it over, and records that it left the program. */
export function createLogExports({ openReader, out, onProgress }: LogExportTools): LogExports {
  const running = new Map<string, AbortController>();
  return {
    async handOver(desk, job, { what, viewer }) {
      const stopping = new AbortController();
      running.set(job, stopping);
      const refuseStopped = (): void => {
        if (stopping.signal.aborted) throw new BeketError("cancelled");
      };
      const folder = await mkdtemp(path.join(tmpdir(), "beket-export-"));
      const reader = openReader();
      stopping.signal.addEventListener("abort", () => void reader.close());
      try {
        refuseStopped();
        const file = path.join(folder, `log.${what.format}`);
        const { rows, sha256 } = await reader.ask("export", { what, viewer, file }, (done, total) =>
          onProgress({ job, done, total }),
        );
        refuseStopped();
        const name = `beket-log-${desk.now().toISOString().slice(0, 10)}.${what.format}`;
        const outcome = await out.saveFile({ name, type: TYPES[what.format], file });
        if (outcome.kind !== "cancelled") record(desk, what, { rows, sha256 });
        return outcome;
      } catch (error) {
        throw asStoreError(error);
      } finally {
        running.delete(job);
        await reader.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
    cancel: (job) => running.get(job)?.abort(),
  };
}

function record(desk: Desk, { filter, format }: LogExport, file: { rows: number; sha256: string }): void {
  const payload = { filter, format, ...file };
  desk.db.transaction("log.export", () => appendEntry(desk, { kind: "log-exported", payload }));
}
