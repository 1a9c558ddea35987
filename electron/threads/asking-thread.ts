import type { Worker } from "node:worker_threads";
import { BeketError } from "../../shared/contract/errors.ts";
import { type Answered, answeredSchema } from "./answered.ts";

interface AskingThreadOptions {
  readonly start: () => Worker;
  /** Why questions that are open when the thread ends get no answer. */
  readonly closed: string;
  /** Told all that answers no question, as it came. */
  readonly onTold: (message: unknown) => void;
}

export interface AskingThread {
  /** The number tells the question from others in what the thread says meanwhile; the answer is as it came. */
  ask(question: string, request: unknown): { readonly number: number; readonly answer: Promise<unknown> };
  close(): Promise<void>;
}

/** Starts its thread at the first question; one that broke is started anew at the next. */
export function createAskingThread({ start, closed, onTold }: AskingThreadOptions): AskingThread {
  const waiting = new Map<number, PromiseWithResolvers<Answered["result"]>>();
  let asked = 0;
  let worker: Worker | null = null;

  const begin = (): Worker => {
    const started = start();
    started.on("message", (message: unknown) => {
      const answered = answeredSchema.safeParse(message).data;
      if (answered === undefined) return onTold(message);
      waiting.get(answered.number)?.resolve(answered.result);
      waiting.delete(answered.number);
    });
    started.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => fail(new BeketError("cancelled", closed)));
    started.unref();
    return started;
  };
  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  return {
    ask(question, request) {
      worker ??= begin();
      const number = asked++;
      const answered = Promise.withResolvers<Answered["result"]>();
      waiting.set(number, answered);
      worker.postMessage({ number, question, request });
      return { number, answer: answered.promise.then(unwrapped) };
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function unwrapped(result: Answered["result"]): unknown {
  if (!result.ok) throw new BeketError(result.code, result.detail);
  return result.value;
}
