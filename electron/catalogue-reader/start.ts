import { Worker } from "node:worker_threads";
import { createAskingThread } from "../threads/asking-thread.ts";
import {
  type AnswerTo,
  type Boot,
  type CatalogueReader,
  type Progress,
  type Question,
  type RequestTo,
  schemas,
  toldSchema,
} from "./questions.ts";

interface ReaderOptions extends Boot {
  /** The bundled worker, or its source: Node runs both. */
  readonly workerFile: string | URL;
  readonly onProgress: (progress: Progress) => void;
}

export interface CatalogueThread extends CatalogueReader {
  close(): Promise<void>;
}

/**
 * Reads the catalogue on a thread of its own, so that no hundred thousand terms keep a window waiting.
 */
export function createCatalogueThread({ workerFile, onProgress, ...boot }: ReaderOptions): CatalogueThread {
  const thread = createAskingThread({
    start: () => new Worker(workerFile, { workerData: boot }),
    closed: "the catalogue is closed",
    onTold: (message) => onProgress(toldSchema.parse(message).progress),
  });
  const asking =
    <Q extends Question>(question: Q) =>
    async (request: RequestTo<Q>): Promise<AnswerTo<Q>> =>
      schemas[question].answer.parse(await thread.ask(question, request).answer);

  return {
    search: asking("search"),
    differences: asking("differences"),
    show: asking("show"),
    view: asking("view"),
    changes: asking("changes"),
    rows: asking("rows"),
    check: asking("check"),
    effect: asking("effect"),
    cancel: asking("cancel"),
    preview: asking("preview"),
    edits: asking("edits"),
    export: asking("export"),
    index: asking("index"),
    pack: asking("pack"),
    close: thread.close,
  };
}
