import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { createBulk } from "../../electron/screening/bulk.ts";
import { loadLexicon } from "../../electron/screening/words.ts";
import { fromPackedBlock, packCatalogue, toPackedBlock } from "../../shared/matching/compile.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { WORDS_DIR } from "./engines/beket.ts";
import type { BulkPlan } from "./plan.ts";

/** Beket with worker threads. */
export interface BulkResult {
  readonly plan: BulkPlan;
  /** Until every worker has answered once. */
  readonly startMs: number;
  /** For all lines, the workers ready. */
  readonly linesMs: number;
  /** The longest that the main thread was held: while workers start, and while lines are screened. */
  readonly startBlockedMs: number;
  readonly linesBlockedMs: number;
  /** The same while it waits for nothing: what other programs on the machine do to it. */
  readonly idleBlockedMs: number;
}

const WORKER = new URL("../../electron/screening/worker.ts", import.meta.url);
/** More than the chunk that a worker is handed, so that each gets one. */
const FIRST_LINES_PER_WORKER = 100;
const RESOLUTION_MS = 1;
const IDLE_MS = 2_000;

/** How long a task took, and the longest that this thread could do nothing else meanwhile. */
async function watch(task: () => Promise<unknown>): Promise<{ ms: number; blockedMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const start = performance.now();
  delay.enable();
  await task();
  const ms = performance.now() - start;
  delay.disable();
  return { ms, blockedMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) };
}

export async function measureBulk(
  plan: BulkPlan,
  catalogue: Catalogue,
  lines: readonly DeclaredLine[],
): Promise<BulkResult> {
  // As the program has it: the index stands when bulk work is asked for, and the threads share it.
  const packed = fromPackedBlock(toPackedBlock(packCatalogue(catalogue, loadLexicon(WORDS_DIR))));
  const bulk = createBulk({
    catalogue,
    packed,
    wordsDir: WORDS_DIR,
    workerFile: WORKER,
    threads: plan.threads,
    onProgress: () => undefined,
  });
  try {
    const first = await watch(() =>
      bulk.screen("first", lines.slice(0, plan.threads * FIRST_LINES_PER_WORKER)),
    );
    const idle = await watch(() => setTimeout(IDLE_MS));
    const all = await watch(() => bulk.screen("all", lines.slice(0, plan.lines)));
    return {
      plan,
      startMs: first.ms,
      linesMs: all.ms,
      startBlockedMs: first.blockedMs,
      linesBlockedMs: all.blockedMs,
      idleBlockedMs: idle.blockedMs,
    };
  } finally {
    await bulk.close();
  }
}
