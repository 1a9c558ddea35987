import { availableParallelism } from "node:os";
import { serialize } from "node:v8";
import { Worker } from "node:worker_threads";
import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { once } from "../../shared/matching/memory.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import { type BulkJob, type BulkJobOptions, type Chunk, cancelled, createBulkJob } from "./bulk-job.ts";
import { type BulkThread, createBulkThread } from "./bulk-thread.ts";

export interface BulkOptions {
  readonly catalogue: Catalogue;
  /** The catalogue's index, which all threads share, asked for by the first; each packs its own where it is missing. */
  readonly packed?: () => PackedCatalogue;
  readonly wordsDir: string;
  /** The bundled worker, or its source: Node runs both. */
  readonly workerFile: string | URL;
  readonly onProgress?: BulkJobOptions["onProgress"];
  /** How many threads at the most; by default one is left to the window. */
  readonly threads?: number;
}

export interface Bulk {
  /**
   * Screens beside other jobs, in their order.
   * @throws BeketError `cancelled`
   */
  screen(job: string, lines: readonly DeclaredLine[]): Promise<LineScreening[]>;
  /** Ends the job's lines that were asked for, and those that may still be. */
  cancel(job: string): void;
  /** Screens by another catalogue from the next job on; jobs that were asked for before keep theirs. */
  use(catalogue: Catalogue, packed?: PackedCatalogue): void;
  close(): Promise<void>;
}

const MOST_THREADS = 4;

/** Screens thousands of lines on worker threads, so that the window never waits. */
export function createBulk({
  wordsDir,
  workerFile,
  onProgress = () => {},
  threads,
  ...options
}: BulkOptions): Bulk {
  const count = threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  let boot = bootOf(options.catalogue, options.packed);
  const pool = Array.from({ length: count }, () =>
    createBulkThread(() => new Worker(workerFile, { workerData: { ...boot(), wordsDir } })),
  );
  const busy = new Set<BulkThread>();
  /** All that were asked for and have not ended, and those of them that may begin. */
  const jobs = new Set<BulkJob>();
  const begun = new Set<BulkJob>();
  const cancelledJobs = new Set<string>();
  let ready: Promise<unknown> = Promise.resolve();

  const work = async (index: number, thread: BulkThread): Promise<void> => {
    if (busy.has(thread)) return;
    busy.add(thread);
    for (let piece = nextPiece(begun, index); piece !== undefined; piece = nextPiece(begun, index))
      await screenPiece(piece, thread);
    busy.delete(thread);
  };

  const end = (job: BulkJob): void => {
    jobs.delete(job);
    begun.delete(job);
  };

  const close = async (): Promise<void> => {
    for (const job of jobs) job.fail(cancelled());
    await Promise.all(pool.map((thread) => thread.close()));
  };

  return {
    screen(id, lines) {
      const job = createBulkJob({ id, lines, threads: count, onProgress });
      jobs.add(job);
      job.result.catch(() => undefined).finally(() => end(job));
      if (cancelledJobs.has(id)) job.fail(cancelled());
      void ready.then(() => {
        if (!jobs.has(job)) return;
        begun.add(job);
        for (const [index, thread] of pool.entries()) void work(index, thread);
      });
      return job.result;
    },
    cancel(id) {
      cancelledJobs.add(id);
      for (const job of jobs) if (job.id === id) job.fail(cancelled());
    },
    use(catalogue, packed) {
      ready = Promise.allSettled([ready, ...[...jobs].map(({ result }) => result)]).then(async () => {
        await Promise.all(pool.map((thread) => thread.close()));
        boot = bootOf(catalogue, () => packed);
      });
    },
    close,
  };
}

interface Piece {
  readonly job: BulkJob;
  readonly chunk: Chunk;
}

/** Of the first job that has anything left to begin. */
function nextPiece(jobs: Iterable<BulkJob>, thread: number): Piece | undefined {
  for (const job of jobs) {
    const chunk = job.take(thread);
    if (chunk !== undefined) return { job, chunk };
  }
  return undefined;
}

async function screenPiece({ job, chunk }: Piece, thread: BulkThread): Promise<void> {
  try {
    job.put(chunk, await thread.ask(job.linesOf(chunk)));
  } catch (error) {
    job.fail(error);
  }
}

/**
 * What a thread starts with: terms that the index holds are left out, and the rest is written down once
 * for all threads, so that starting them does not hold the window.
 */
const bootOf = (catalogue: Catalogue, packedOf: () => PackedCatalogue | undefined = () => undefined) =>
  once(() => {
    const packed = packedOf();
    const written = serialize(packed === undefined ? catalogue : withoutTerms(catalogue));
    return { catalogue: shared(written), packed };
  });

function shared(bytes: Buffer): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
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
