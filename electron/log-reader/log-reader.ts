import { Worker } from "node:worker_threads";
import { BeketError } from "../../shared/contract/errors.ts";
import {
  type Answered,
  type AnswerTo,
  messageSchema,
  type Question,
  questions,
  type RequestTo,
} from "./messages.ts";

interface LogReaderOptions {
  readonly file: string;
  /** The bundled worker, or its source: Node runs both. */
  readonly workerFile: string | URL;
}

/** Reads the log on a thread of its own, so that a search over a million trucks keeps no window waiting. */
export interface LogReader {
  ask<Q extends Question>(question: Q, request: RequestTo<Q>, onProgress?: OnProgress): Promise<AnswerTo<Q>>;
  close(): Promise<void>;
}

type OnProgress = (done: number, total: number) => void;

interface Waiting {
  readonly onProgress: OnProgress;
  readonly resolve: (result: Answered["result"]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Counts on a thread of their own: to count what a common word is in takes longer than to find the first rows, which
 * must not wait behind it.
 */
export function createLogReader(options: LogReaderOptions): LogReader {
  const rows = createReadingThread(options);
  const counts = createReadingThread(options);
  return {
    ask: (question, request, onProgress) =>
      (question === "count" ? counts : rows).ask(question, request, onProgress),
    async close() {
      await Promise.all([rows.close(), counts.close()]);
    },
  };
}

/** Starts its thread at the first question; one that broke is started anew at the next. */
function createReadingThread({ file, workerFile }: LogReaderOptions): LogReader {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: { file } });
    started.on("message", (message: unknown) => {
      const told = messageSchema.parse(message);
      const asker = waiting.get(told.number);
      if (!("result" in told)) return asker?.onProgress(told.done, told.total);
      asker?.resolve(told.result);
      waiting.delete(told.number);
    });
    started.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => fail(new BeketError("cancelled", "the log is closed")));
    started.unref();
    return started;
  };
  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  return {
    async ask(question, request, onProgress = () => {}) {
      worker ??= start();
      const number = asked++;
      const { promise, resolve, reject } = Promise.withResolvers<Answered["result"]>();
      waiting.set(number, { resolve, reject, onProgress });
      worker.postMessage({ number, question, request });
      const result = await promise;
      if (!result.ok) throw new BeketError(result.code, result.detail);
      return parserOf(question).parse(result.value);
    },
    async close() {
      await worker?.terminate();
    },
  };
}

const answers: { readonly [Q in Question]: { parse(value: unknown): AnswerTo<Q> } } = {
  page: questions.page.answer,
  count: questions.count.answer,
  officers: questions.officers.answer,
  export: questions.export.answer,
};
const parserOf = <Q extends Question>(question: Q) => answers[question];
