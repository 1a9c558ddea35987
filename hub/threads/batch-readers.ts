import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { HubProblem } from "../problem.ts";
import type { ReadBatch, SentBatch, Signer } from "../services/read-batch.ts";
import type { Answer, Order, Outcome } from "./messages.ts";
import { WORKER_FILE } from "./worker-file.ts";

/** Reads batches on threads of their own, so that they are checked while others are being written. */
export interface BatchReaders {
  /** @throws HubProblem as `readBatch` does */
  read(batch: SentBatch, signer: Signer): Promise<ReadBatch>;
  close(): Promise<void>;
}

/** The thread that writes waits for the disk often enough to leave its core to others. */
const MOST_THREADS = availableParallelism();

interface Options {
  /** The program of a thread. */
  readonly file?: string;
  readonly most?: number;
}

/** A thread is started when all others have work, and is kept. One that breaks is started anew by the next batch. */
export function createBatchReaders({ file = WORKER_FILE, most = MOST_THREADS }: Options = {}): BatchReaders {
  const threads = new Set<Thread>();
  const begin = (): Thread => {
    const thread = startThread(file, () => threads.delete(thread));
    threads.add(thread);
    return thread;
  };
  const leastBusy = (): Thread => {
    const [first] = [...threads].sort((a, b) => a.open() - b.open());
    return first === undefined || (first.open() > 0 && threads.size < most) ? begin() : first;
  };
  return {
    async read(batch, signer) {
      const outcome = await leastBusy().ask(batch, signer);
      if ("batch" in outcome) return outcome.batch;
      if ("failure" in outcome) throw new Error(outcome.failure);
      throw new HubProblem(outcome.problem, outcome.details);
    },
    async close() {
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

interface Thread {
  /** Batches that it has been given and has not answered. */
  open(): number;
  ask(batch: SentBatch, signer: Signer): Promise<Outcome>;
  end(): Promise<unknown>;
}

function startThread(file: string, onEnd: () => void): Thread {
  const worker = new Worker(file);
  const waiting = new Map<number, PromiseWithResolvers<Outcome>>();
  let asked = 0;
  const fail = (error: Error): void => {
    onEnd();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ number, outcome }: Answer) => {
    waiting.get(number)?.resolve(outcome);
    waiting.delete(number);
  });
  worker.on("error", (error: Error) => fail(error));
  worker.on("exit", () => fail(new Error("a thread of the hub has ended")));
  return {
    open: () => waiting.size,
    ask({ body, encoding }, signer) {
      // Exactly these bytes: a view would take all that it is a part of along.
      const copy = new Uint8Array(body);
      const order: Order = { number: asked++, batch: { body: copy, encoding }, signer };
      const answer = Promise.withResolvers<Outcome>();
      waiting.set(order.number, answer);
      worker.postMessage(order, [copy.buffer]);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
