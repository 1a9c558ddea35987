import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { type LineScreening, lineScreeningSchema } from "../../shared/schemas/screening.ts";

export interface BulkOptions {
  readonly catalogue: Catalogue;
  /** The catalogue's index, which all threads share; each packs its own where it is missing. */
  readonly packed?: PackedCatalogue | undefined;
  readonly wordsDir: string;
  /** The bundled worker, or its source: Node runs both. */
  readonly workerFile: string | URL;
  readonly onProgress: (progress: { job: string; done: number; total: number }) => void;
  /** How many threads at the most; by default one is left to the window. */
  readonly threads?: number;
}

export interface Bulk {
  /** @throws BeketError `cancelled` */
  screen(job: string, lines: readonly DeclaredLine[]): Promise<LineScreening[]>;
  cancel(job: string): void;
  /** Screens by another catalogue from the next job on; jobs that were asked for before keep theirs. */
  use(catalogue: Catalogue, packed?: PackedCatalogue): void;
  close(): Promise<void>;
}

/** Small enough that a cancel is felt at once and progress moves; large enough that messages cost little. */
const CHUNK = 100;
const MOST_THREADS = 4;

const answerSchema = z.object({ chunk: z.int(), screenings: z.array(lineScreeningSchema) });

/** Screens thousands of lines on worker threads, so that the window never waits. */
export function createBulk({ wordsDir, workerFile, onProgress, threads, ...options }: BulkOptions): Bulk {
  const count = threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const cancelled = new Set<string>();
  let boot = bootOf(options.catalogue, options.packed);
  let workers: Worker[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): Worker[] => {
    if (workers.length === 0)
      workers = Array.from(
        { length: count },
        () => new Worker(workerFile, { workerData: { ...boot, wordsDir } }),
      );
    return workers;
  };

  const run = async (job: string, lines: readonly DeclaredLine[]): Promise<LineScreening[]> => {
    const chunks = chunksOf(lines);
    const results: LineScreening[][] = [];
    let next = 0;
    let done = 0;
    const drain = async (worker: Worker): Promise<void> => {
      for (let chunk = next++; chunk < chunks.length; chunk = next++) {
        if (cancelled.has(job)) throw new BeketError("cancelled");
        const part = chunks[chunk] ?? [];
        results[chunk] = await ask(worker, chunk, part);
        done += part.length;
        onProgress({ job, done, total: lines.length });
      }
    };
    // All threads stop before the next job begins, also when one of them failed.
    const ends = await Promise.allSettled(start().map(drain));
    cancelled.delete(job);
    const failed = ends.find((end) => end.status === "rejected");
    if (failed === undefined) return results.flat();
    if (!(failed.reason instanceof BeketError)) await close();
    throw failed.reason;
  };

  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
    workers = [];
  };

  return {
    screen(job, lines) {
      const result = queue.then(() => run(job, lines));
      queue = result.catch(() => undefined);
      return result;
    },
    cancel: (job) => void cancelled.add(job),
    use(catalogue, packed) {
      queue = queue.then(async () => {
        await close();
        boot = bootOf(catalogue, packed);
      });
    },
    close,
  };
}

/** What a thread starts with: terms that the index holds are not copied once more for each of them. */
function bootOf(catalogue: Catalogue, packed: PackedCatalogue | undefined) {
  return packed === undefined ? { catalogue } : { catalogue: withoutTerms(catalogue), packed };
}

function withoutTerms({ categories, brands, pinyin: _, ...rest }: Catalogue): Catalogue {
  return {
    ...rest,
    categories: categories.map((category) => ({
      ...category,
      terms: { ru: [], kk: [], en: [], zh: [] },
      not: [],
    })),
    brands: brands.map((brand) => ({ ...brand, spellings: [], with: [] })),
    pinyin: {},
  };
}

function chunksOf(lines: readonly DeclaredLine[]): DeclaredLine[][] {
  return Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, i) =>
    lines.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}

/** One question to one worker; workers answer in order, one chunk at a time. */
function ask(worker: Worker, chunk: number, lines: readonly DeclaredLine[]): Promise<LineScreening[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", onMessage);
      worker.off("error", onError);
    };
    const onError = (error: Error): void => {
      settle();
      reject(error);
    };
    const onMessage = (message: unknown): void => {
      settle();
      resolve(answerSchema.parse(message).screenings);
    };
    worker.once("message", onMessage);
    worker.once("error", onError);
    worker.postMessage({ chunk, lines });
  });
}
