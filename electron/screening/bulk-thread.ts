import type { Worker } from "node:worker_threads";
import { z } from "zod";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import { nextMessage } from "../threads/next-message.ts";

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
        const answer = nextMessage(worker);
        worker.postMessage(lines);
        return answerSchema.parse(await answer);
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
