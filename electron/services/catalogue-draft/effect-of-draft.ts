import { verdictChange } from "../../../shared/catalogue-editing/effect.ts";
import type { ParsedRequestOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import type { Effect, EffectLine } from "../../../shared/schemas/catalogue-draft.ts";
import type { LineScreening } from "../../../shared/schemas/screening.ts";
import type { Bulk } from "../../screening/bulk.ts";
import type { TimeSource } from "../believed-time.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import { screeningWithLookAlikes } from "../look-alikes-in-force.ts";
import type { DraftBook } from "./draft-book.ts";
import { type EffectQuestion, linesOfLog, readEvaluationLines } from "./effect-lines.ts";

export type EffectWorker = Pick<Bulk, "screen" | "cancel" | "close">;

export interface EffectTools extends TimeSource {
  readonly inUse: Pick<CatalogueInUse, "loaded">;
  readonly book: DraftBook;
  /** `resources/evaluation/lines.csv` of the program. */
  readonly evaluationFile: string;
  /** A thread of its own that screens by a catalogue and tells its progress. */
  readonly openWorker: (catalogue: Catalogue, onProgress: (done: number) => void) => EffectWorker;
  readonly onProgress: (progress: { job: string; done: number; total: number }) => void;
}

export interface EffectPreview {
  /** @throws BeketError `catalogue-draft-faulty` or `cancelled` */
  compute(request: ParsedRequestOf<"catalogue-editing.effect">): Promise<Effect>;
  cancel(job: string): void;
}

/** What the draft would change, on lines whose goods are known and on what this post has really seen. */
export function createEffectPreview(tools: EffectTools): EffectPreview {
  const { db, inUse, book, evaluationFile, openWorker, onProgress } = tools;
  const cancels = new Map<string, () => void>();

  return {
    async compute({ job, trucks, pending, alone }) {
      const { catalogue: drafted } = alone ? book.readingOf(pending) : book.reading(pending);
      if (!drafted) throw new BeketError("catalogue-draft-faulty");
      const log = linesOfLog(db, trucks);
      const asked = [...readEvaluationLines(evaluationFile), ...log.lines];
      const total = asked.length * 2;
      const workers = [inUse.loaded.catalogue, drafted].map((catalogue, turn) =>
        openWorker(catalogue, (done) => onProgress({ job, done: turn * asked.length + done, total })),
      );
      let cancelled = false;
      cancels.set(job, () => {
        cancelled = true;
        for (const worker of workers) worker.cancel(job);
      });
      try {
        const lines = asked.map(({ line }) => line);
        const results = [];
        for (const worker of workers) {
          if (cancelled) throw new BeketError("cancelled");
          results.push(await worker.screen(job, lines));
        }
        const [before = [], after = []] = results;
        const changed = asked.flatMap((question, index) => {
          const [old, next] = [before[index], after[index]];
          return old && next ? changesOf(tools, question, old, next) : [];
        });
        return {
          changed,
          evaluation: asked.length - log.lines.length,
          log: log.lines.length,
          trucks: log.trucks,
        };
      } finally {
        cancels.delete(job);
        await Promise.all(workers.map((worker) => worker.close()));
      }
    },
    cancel: (job) => cancels.get(job)?.(),
  };
}

/**
 * How the line's verdict changes. What officers said of the same words counts then as it counts now; what was
 * said for one truck alone may make that truck's change another one.
 */
function changesOf(
  clock: TimeSource,
  { source, restricted, line, seenIn }: EffectQuestion,
  before: LineScreening,
  after: LineScreening,
): EffectLine[] {
  // Of most lines nothing changes at all.
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const { description, hs } = line;
  const changeFor = (inspection?: string) => {
    const [old, next] = screeningWithLookAlikes(clock, { lines: [line, line], inspection }, [before, after]);
    const change = old && next ? verdictChange(old, next) : null;
    return change && { source, description, ...(hs !== undefined && { hs }), ...change };
  };
  if (source === "evaluation") {
    const change = changeFor();
    return change ? [{ ...change, restricted }] : [];
  }
  const byChange = new Map<string, EffectLine & { entries: string[] }>();
  for (const { entry, inspection } of seenIn) {
    const change = changeFor(inspection);
    if (!change) continue;
    const key = JSON.stringify(change);
    const same = byChange.get(key) ?? { ...change, entries: [] };
    byChange.set(key, same);
    same.entries.push(entry);
  }
  return [...byChange.values()];
}
