import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { type Bulk, createBulk } from "../../electron/screening/bulk.ts";
import { loadLexicon } from "../../electron/screening/words.ts";
import { LINES_AT_ONCE, PARTS_UNDERWAY } from "../../shared/contract/domains/screening.ts";
import { fromPackedBlock, packCatalogue, toPackedBlock } from "../../shared/matching/compile.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { MAX_LINES } from "../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { type LineScreening, lineScreeningSchema } from "../../shared/schemas/screening.ts";
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
  /** The same while it also hands the answers on to the page, for as many lines as a truck may have. */
  readonly handedOnBlockedMs: number;
  /** The same while it waits for nothing: what other programs on the machine do to it. */
  readonly idleBlockedMs: number;
}

const WORKER = new URL("../../electron/screening/worker.ts", import.meta.url);
/** More than the chunk that a worker is handed, so that each gets one. */
const FIRST_LINES_PER_WORKER = 100;
const RESOLUTION_MS = 1;
const IDLE_MS = 2_000;

type Taker = (screenings: readonly LineScreening[]) => void;
const screeningsSchema = z.array(lineScreeningSchema);
/** What the door of the page and the way there do with an answer. */
const handOn: Taker = (screenings) => void structuredClone(screeningsSchema.parse(screenings));

/** As the page asks; an answer that was taken is let go. */
async function screenInParts(bulk: Bulk, lines: readonly DeclaredLine[], take: Taker): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let from = next; from < lines.length; from = next) {
      next = from + LINES_AT_ONCE;
      take(await bulk.screen("bench", lines.slice(from, next)));
    }
  };
  await Promise.all(Array.from({ length: PARTS_UNDERWAY }, work));
}

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
    packed: () => packed,
    wordsDir: WORDS_DIR,
    workerFile: WORKER,
    threads: plan.threads,
  });
  try {
    const first = await watch(() =>
      bulk.screen("first", lines.slice(0, plan.threads * FIRST_LINES_PER_WORKER)),
    );
    const idle = await watch(() => setTimeout(IDLE_MS));
    const all = await watch(() => screenInParts(bulk, lines.slice(0, plan.lines), () => undefined));
    const handedOn = await watch(() =>
      screenInParts(bulk, lines.slice(0, Math.min(MAX_LINES, plan.lines)), handOn),
    );
    return {
      plan,
      startMs: first.ms,
      linesMs: all.ms,
      startBlockedMs: first.blockedMs,
      linesBlockedMs: all.blockedMs,
      handedOnBlockedMs: handedOn.blockedMs,
      idleBlockedMs: idle.blockedMs,
    };
  } finally {
    await bulk.close();
  }
}
