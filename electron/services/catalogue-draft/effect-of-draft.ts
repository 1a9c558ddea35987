import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { verdictChange } from "../../../shared/catalogue-editing/effect.ts";
import type { ParsedRequestOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import type { Effect, EffectLine } from "../../../shared/schemas/catalogue-draft.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import { isDecision } from "../../../shared/schemas/log-entry.ts";
import { NEWEST_FIRST } from "../../../shared/schemas/log-filter.ts";
import { SEES_NOBODY } from "../../../shared/schemas/viewer.ts";
import type { Bulk } from "../../screening/bulk.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { pageOfDecisions } from "../../store/queries/decision-page.ts";
import { readLogEntry } from "../../store/queries/log-entry.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import { screeningWithLookAlikes } from "../look-alikes-in-force.ts";
import type { DraftBook } from "./draft-book.ts";

export type EffectWorker = Pick<Bulk, "screen" | "cancel" | "close">;

export interface EffectTools {
  readonly db: ReadableDb;
  readonly now: () => Date;
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

type Asked = Pick<EffectLine, "source" | "restricted" | "entry"> & { readonly line: DeclaredLine };

/** What the draft would change, on lines whose goods are known and on what this post has really seen. */
export function createEffectPreview(tools: EffectTools): EffectPreview {
  const { db, now, inUse, book, evaluationFile, openWorker, onProgress } = tools;
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
          const screenings = await worker.screen(job, lines);
          // What officers said of the same words counts then as it counts now.
          results.push(screeningWithLookAlikes({ db, now }, { lines }, screenings));
        }
        const [before = [], after = []] = results;
        const changed = asked.flatMap(({ line, ...source }, index) => {
          const [old, next] = [before[index], after[index]];
          const change = old && next ? verdictChange(old, next) : null;
          const { description, hs } = line;
          return change ? [{ ...source, description, ...(hs !== undefined && { hs }), ...change }] : [];
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

const evaluationSchema = z.array(
  z.object({
    id: z.string(),
    description: z.string().min(1),
    hs: z.string(),
    restricted: z.enum(["yes", ""]),
  }),
);

function readEvaluationLines(file: string): Asked[] {
  const { data } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  return evaluationSchema.parse(data).map(({ id, description, hs, restricted }) => ({
    source: "evaluation",
    restricted: restricted === "yes",
    line: { id, description, ...(hs !== "" && { hs }) },
  }));
}

/** The lines of the trucks that were decided last; what is declared again and again is asked once. */
function linesOfLog(db: ReadableDb, trucks: number): { lines: Asked[]; trucks: number } {
  if (trucks === 0) return { lines: [], trucks };
  const rows = pageOfDecisions(
    db,
    { filter: { text: "" }, sort: NEWEST_FIRST, viewer: SEES_NOBODY },
    { offset: 0, limit: trucks },
  );
  const lines = new Map<string, Asked>();
  for (const { entry } of rows) {
    const decision = readLogEntry(db, entry);
    if (!decision || !isDecision(decision)) continue;
    for (const { screening: _, ...line } of decision.payload.lines) {
      const same = [line.description, line.hs, line.value, line.quantity, line.currency].join("\n");
      if (!lines.has(same)) lines.set(same, { source: "log", entry, line });
    }
  }
  return { lines: [...lines.values()], trucks: rows.length };
}
