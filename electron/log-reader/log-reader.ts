import { Worker } from "node:worker_threads";
import { BeketError } from "../../shared/contract/errors.ts";
import {
  type Answered,
  type AnswerTo,
  answeredSchema,
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
  ask<Q extends Question>(question: Q, request: RequestTo<Q>): Promise<AnswerTo<Q>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: Answered["result"]) => void;
  readonly reject: (error: Error) => void;
}

/** Starts its thread at the first question; one that broke is started anew at the next. */
export function createLogReader({ file, workerFile }: LogReaderOptions): LogReader {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: { file } });
    started.on("message", (message: unknown) => {
      const { number, result } = answeredSchema.parse(message);
      waiting.get(number)?.resolve(result);
      waiting.delete(number);
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
    async ask(question, request) {
      worker ??= start();
      const number = asked++;
      const { promise, resolve, reject } = Promise.withResolvers<Answered["result"]>();
      waiting.set(number, { resolve, reject });
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
};
const parserOf = <Q extends Question>(question: Q) => answers[question];
