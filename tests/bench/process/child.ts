import { readCatalogueSources } from "../../../electron/catalogue/read-sources.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import { measureAccuracy } from "../accuracy.ts";
import { corpusOf } from "../corpus/corpus.ts";
import type { Engine } from "../engines/engine.ts";
import { engineByName } from "../engines/index.ts";
import { type Built, type Request, requestSchema, taskSchema } from "./messages.ts";
import { updateTime } from "./update-time.ts";

type TimeRequest = Extract<Request, { kind: "time" }>;

/** One engine with one catalogue in a process of its own, so that no heap and no compiled code is shared. */

interface Memory {
  readonly heap: number;
  readonly rss: number;
}

function memoryNow(): Memory {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ""));
const corpus = corpusOf(readCatalogueSources(task.catalogueDir), task.size);
const kind = engineByName(task.engine);

function build(): { engine: Engine; built: Built } {
  const before = memoryNow();
  const start = performance.now();
  const buildIndex = kind.prepare();
  const prepared = performance.now();
  const engine = buildIndex(corpus);
  const done = performance.now();
  const after = memoryNow();
  const built = {
    terms: corpus.terms.length,
    prepareMs: prepared - start,
    buildMs: done - prepared,
    heapBytes: after.heap - before.heap,
    rssBytes: after.rss - before.rss,
    reopenMs: reopenTime(engine),
    updateMs: engine.keep && updateTime(task, corpus.catalogue),
  };
  return { engine, built };
}

function reopenTime({ keep, reopen }: Engine): number | undefined {
  if (reopen === undefined) return undefined;
  keep?.();
  const start = performance.now();
  reopen();
  return performance.now() - start;
}

const { engine, built } = build();
process.send?.(built);

// The bench was stopped: nobody waits for an answer.
process.on("disconnect", () => process.exit());
process.on("message", (message: unknown) => {
  const request = requestSchema.parse(message);
  if (request.kind === "accuracy") {
    process.send?.(measureAccuracy(engine, task.engine, request));
    return;
  }
  process.send?.(leastTimes(request));
});

/** Every line once, as far as the budget goes; then again, as long as as many budgets are not spent. */
function leastTimes({ lines, budgetMs, repeats }: TimeRequest): number[] {
  const end = performance.now() + budgetMs * repeats;
  const times = timeLines(engine, lines, budgetMs);
  for (let repeat = 1; repeat < repeats && performance.now() < end; repeat++) {
    const anew = engine.reopen?.() ?? engine;
    // A line that met no earlier one of this round is dearer: all of them again, or none.
    const again = timeLines(anew, lines.slice(0, times.length), Number.POSITIVE_INFINITY);
    for (const [line, ms] of again.entries()) times[line] = Math.min(times[line] ?? ms, ms);
  }
  return times;
}

/** Milliseconds of each line, until the budget is spent; of one line at least. */
function timeLines(by: Engine, lines: readonly DeclaredLine[], budgetMs: number): number[] {
  const times: number[] = [];
  const start = performance.now();
  for (const line of lines) {
    if (times.length > 0 && performance.now() - start > budgetMs) break;
    const from = performance.now();
    by.search(line);
    times.push(performance.now() - from);
  }
  return times;
}
