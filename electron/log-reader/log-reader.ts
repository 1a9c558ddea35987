import { Worker } from "node:worker_threads";
import { createAskingThread } from "../threads/asking-thread.ts";
import { type AnswerTo, progressedSchema, type Question, questions, type RequestTo } from "./messages.ts";

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

/**
 * Counts on a thread of their own: to count what a common word is in takes longer than to find the first rows, which
 * must not wait behind it. A verification reads all there is, and must not keep either waiting.
 */
export function createLogReader(options: LogReaderOptions): LogReader {
  const rows = createReadingThread(options);
  const counts = createReadingThread(options);
  const checks = createReadingThread(options);
  const threadOf = (question: Question): LogReader => {
    if (question === "verify") return checks;
    return question === "count" ? counts : rows;
  };
  return {
    ask: (question, request, onProgress) => threadOf(question).ask(question, request, onProgress),
    async close() {
      await Promise.all([rows.close(), counts.close(), checks.close()]);
    },
  };
}

function createReadingThread({ file, workerFile }: LogReaderOptions): LogReader {
  const heard = new Map<number, OnProgress>();
  const thread = createAskingThread({
    start: () => new Worker(workerFile, { workerData: { file } }),
    closed: "the log is closed",
    onTold(message) {
      const { number, done, total } = progressedSchema.parse(message);
      heard.get(number)?.(done, total);
    },
  });
  return {
    async ask(question, request, onProgress = () => {}) {
      const { number, answer } = thread.ask(question, request);
      heard.set(number, onProgress);
      try {
        return parserOf(question).parse(await answer);
      } finally {
        heard.delete(number);
      }
    },
    close: thread.close,
  };
}

const answers: { readonly [Q in Question]: { parse(value: unknown): AnswerTo<Q> } } = {
  page: questions.page.answer,
  count: questions.count.answer,
  officers: questions.officers.answer,
  verify: questions.verify.answer,
  journal: questions.journal.answer,
  export: questions.export.answer,
  "export-journal": questions["export-journal"].answer,
};
const parserOf = <Q extends Question>(question: Q) => answers[question];
