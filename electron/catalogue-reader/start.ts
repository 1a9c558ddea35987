import { Worker } from "node:worker_threads";
import { BeketError } from "../../shared/contract/errors.ts";
import {
  type Answered,
  type AnswerTo,
  type Boot,
  type CatalogueReader,
  messageSchema,
  type Progress,
  type Question,
  type RequestTo,
  schemas,
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
 * Reads the catalogue on a thread of its own, so that no hundred thousand terms keep a window waiting. The
 * thread starts at the first question; one that broke is started anew at the next.
 */
export function createCatalogueThread({ workerFile, onProgress, ...boot }: ReaderOptions): CatalogueThread {
  const waiting = new Map<number, PromiseWithResolvers<Answered["result"]>>();
  let asked = 0;
  let worker: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: boot });
    started.on("message", (message: unknown) => {
      const told = messageSchema.parse(message);
      if ("progress" in told) return onProgress(told.progress);
      waiting.get(told.number)?.resolve(told.result);
      waiting.delete(told.number);
    });
    started.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => fail(new BeketError("cancelled", "the catalogue is closed")));
    started.unref();
    return started;
  };
  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const asking =
    <Q extends Question>(question: Q) =>
    async (request: RequestTo<Q>): Promise<AnswerTo<Q>> => {
      worker ??= start();
      const number = asked++;
      const answered = Promise.withResolvers<Answered["result"]>();
      waiting.set(number, answered);
      worker.postMessage({ number, question, request });
      const result = await answered.promise;
      if (!result.ok) throw new BeketError(result.code, result.detail);
      return schemas[question].answer.parse(result.value);
    };

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
    async close() {
      await worker?.terminate();
    },
  };
}
