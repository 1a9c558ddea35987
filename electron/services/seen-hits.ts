import type { HitLine } from "../../shared/schemas/entries/truck.ts";
import type { WritableDb } from "../store/databases.ts";
import { putSeenHit } from "../store/queries/seen-hit.ts";

/** How long a hit that was shown may be on its way to the disk. */
const DELAY_MS = 1_000;

/**
 * Hits that officers were shown in the lines of a truck, on their way to the disk: one write a second instead of one
 * for every wording that is typed. A kill or a power cut loses those of the last second, and nothing else does:
 * whatever tells the log of a truck, and the end of the program, write them down first.
 */
export interface SeenHits {
  note(inspection: string, hits: readonly HitLine[]): void;
  /** Writes down what waits. Where that fails it throws, and all of it waits on. Not inside a transaction. */
  flush(): void;
}

/** @param report told of what could not be written down by itself; it is tried again with the next */
export function createSeenHits(db: WritableDb, report: (error: unknown) => void): SeenHits {
  const waiting: { readonly inspection: string; readonly hit: HitLine }[] = [];
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    db.transaction("seen_hit.note", () => {
      for (const { inspection, hit } of waiting) putSeenHit(db, inspection, hit);
    });
    waiting.length = 0;
  };
  const flushByItself = (): void => {
    try {
      flush();
    } catch (error) {
      report(error);
    }
  };
  return {
    note(inspection, hits) {
      if (hits.length === 0) return;
      waiting.push(...hits.map((hit) => ({ inspection, hit })));
      timer ??= setTimeout(flushByItself, DELAY_MS).unref();
    },
    flush,
  };
}
