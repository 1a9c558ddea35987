import type { Worker } from "node:worker_threads";
import { z } from "zod";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";

/** One thread that screens; started when it is first asked, and anew after it failed. */
export interface BulkThread {
  /** One question at a time. */
  ask(lines: readonly DeclaredLine[]): Promise<readonly LineScreening[]>;
  close(): Promise<void>;
}

/** It is the program's own thread that answers: what goes to the page is parsed once, at the page's door. */
const answerSchema = z.array(z.custom<LineScreening>());

export function createBulkThread(start: () => Worker): BulkThread {
  let worker: Worker | null = null;
  return {
    async ask(lines) {
      worker ??= start();
      try {
        return answerSchema.parse(await answerOf(worker, lines));
      } catch (error) {
        worker = null;
        throw error;
      }
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}

/** @throws whatever ended the thread */
function answerOf(worker: Worker, lines: readonly DeclaredLine[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    const onMessage = (message: unknown): void => {
      settle();
      resolve(message);
    };
    const onError = (error: Error): void => {
      settle();
      reject(error);
    };
    const onExit = (code: number): void => onError(new Error(`a screening thread ended: ${code}`));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(lines);
  });
}
