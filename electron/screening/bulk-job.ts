import { BeketError } from "../../shared/contract/errors.ts";
import { hashText } from "../../shared/matching/language/hash.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";

/** Small enough that a cancel is felt at once and progress moves; large enough that messages cost little. */
const CHUNK = 100;

/** Places of some lines in their job. */
export type Chunk = readonly number[];

/** Lines that are screened for one caller, piece by piece, on any thread. */
export interface BulkJob {
  readonly id: string;
  readonly result: Promise<LineScreening[]>;
  /** The next piece for this thread; undefined where none is left to begin. */
  take(thread: number): Chunk | undefined;
  linesOf(chunk: Chunk): DeclaredLine[];
  put(chunk: Chunk, screenings: readonly LineScreening[]): void;
  /** Nothing more of it is begun; what is underway is thrown away. */
  fail(error: unknown): void;
}

export interface BulkJobOptions {
  readonly id: string;
  readonly lines: readonly DeclaredLine[];
  readonly threads: number;
  readonly onProgress: (progress: { job: string; done: number; total: number }) => void;
}

export function createBulkJob({ id, lines, threads, onProgress }: BulkJobOptions): BulkJob {
  const { promise: result, resolve, reject } = Promise.withResolvers<LineScreening[]>();
  const screenings: LineScreening[] = [];
  let queues = queuesOf(lines, threads);
  let done = 0;
  let failed = false;
  if (lines.length === 0) resolve([]);

  return {
    id,
    result,
    take: (thread) => queues[thread]?.shift() ?? longest(queues)?.shift(),
    linesOf: (chunk) => chunk.flatMap((at) => lines[at] ?? []),
    put(chunk, answers) {
      if (failed) return;
      for (const [i, at] of chunk.entries()) {
        const answer = answers[i];
        if (answer !== undefined) screenings[at] = answer;
      }
      done += chunk.length;
      onProgress({ job: id, done, total: lines.length });
      if (done === lines.length) resolve(screenings);
    },
    fail(error) {
      failed = true;
      queues = [];
      reject(error);
    },
  };
}

export const cancelled = (): BeketError => new BeketError("cancelled");

/**
 * The pieces meant for each thread. Lines that begin with the same word go to the same one, which then
 * knows their words: otherwise every thread would have to learn the words of the whole manifest.
 */
function queuesOf(lines: readonly DeclaredLine[], threads: number): Chunk[][] {
  const places = Array.from({ length: threads }, (): number[] => []);
  for (const [at, { description }] of lines.entries())
    places[hashText(firstWord(description)) % threads]?.push(at);
  return places.map(chunksOf);
}

const FIRST_WORD = /\p{L}{3,}/u;
const firstWord = (description: string): string => FIRST_WORD.exec(description)?.[0].toLowerCase() ?? "";

const chunksOf = (places: Chunk): Chunk[] =>
  Array.from({ length: Math.ceil(places.length / CHUNK) }, (_, i) =>
    places.slice(i * CHUNK, (i + 1) * CHUNK),
  );

const longest = (queues: readonly Chunk[][]): Chunk[] | undefined =>
  queues.toSorted((a, b) => b.length - a.length)[0];
