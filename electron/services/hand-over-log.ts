import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { JournalExport } from "../../shared/schemas/journal-export.ts";
import { type ExportFormat, FILE_TYPES, type LogExport } from "../../shared/schemas/log-export.ts";
import type { Viewer } from "../../shared/schemas/viewer.ts";
import type { HandOver } from "../documents/hand-over.ts";
import type { LogReader } from "../log-reader/log-reader.ts";
import type { AnswerTo } from "../log-reader/messages.ts";
import { asStoreError } from "../store/store-error.ts";
import type { NewEntry } from "./append-at.ts";
import type { Desk } from "./desk.ts";
import { giveOut } from "./give-out.ts";
import { inOutgoingFolder } from "./outgoing-folder.ts";

interface Asked<What> {
  readonly what: What;
  /** Who takes the file out. */
  readonly viewer: Viewer;
}

export interface LogExports {
  /** The trucks that the log lists. @throws BeketError `cancelled` */
  handOver(desk: Desk, job: string, asked: Asked<LogExport>): Promise<HandedOver>;
  /** Its entries. @throws BeketError `cancelled` */
  handOverJournal(desk: Desk, job: string, asked: Asked<JournalExport>): Promise<HandedOver>;
  cancel(job: string): void;
}

interface LogExportTools {
  /** A thread of its own for each file: searching goes on meanwhile. */
  readonly openReader: () => LogReader;
  readonly out: HandOver;
  readonly userData: string;
  readonly onProgress: (progress: { job: string; done: number; total: number }) => void;
}

interface FileToGo {
  /** The beginning of its name. */
  readonly name: string;
  readonly format: ExportFormat;
  write(reader: LogReader, file: string, onProgress: (done: number, total: number) => void): Promise<Written>;
  /** What the log says of it. */
  entryOf(written: Written): NewEntry;
}

type Written = AnswerTo<"export">;

/** Writes what the log lists into a file, hands it over, and records that it left the program. */
export function createLogExports({ openReader, out, userData, onProgress }: LogExportTools): LogExports {
  const running = new Map<string, AbortController>();

  const handOver = async (desk: Desk, job: string, toGo: FileToGo): Promise<HandedOver> => {
    const { name, format } = toGo;
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
        const file = path.join(folder, `log.${format}`);
        const written = await toGo.write(reader, file, (done, total) => onProgress({ job, done, total }));
        refuseStopped();
        const day = desk.now().toISOString().slice(0, 10);
        const outgoing = { name: `${name}-${day}.${format}`, type: FILE_TYPES[format], file };
        return giveOut(desk, toGo.entryOf(written), (leaving) => out.saveFile(outgoing, leaving));
      });
    } catch (error) {
      throw asStoreError(error);
    } finally {
      running.delete(job);
      await reader.close();
    }
  };

  return {
    handOver: (desk, job, asked) => {
      const { filter, format } = asked.what;
      return handOver(desk, job, {
        name: "beket-log",
        format,
        write: (reader, file, progress) => reader.ask("export", { ...asked, file }, progress),
        entryOf: (written) => ({ kind: "log-exported", payload: { filter, format, ...written } }),
      });
    },
    handOverJournal: (desk, job, asked) => {
      const { filter, format } = asked.what;
      return handOver(desk, job, {
        name: "beket-journal",
        format,
        write: (reader, file, progress) => reader.ask("export-journal", { ...asked, file }, progress),
        entryOf: (written) => ({ kind: "journal-exported", payload: { filter, format, ...written } }),
      });
    },
    cancel: (job) => running.get(job)?.abort(),
  };
}
