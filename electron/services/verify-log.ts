import { setImmediate as nextTurn } from "node:timers/promises";
import { joinRanges } from "../../shared/log/ranges.ts";
import type { StoredEntry } from "../../shared/log/stored-entry.ts";
import {
  firstUnrecordedErasure,
  type LogWalk,
  NOTHING_WALKED,
  verifyChain,
} from "../../shared/log/verify.ts";
import type { Verified } from "../../shared/schemas/log-check.ts";
import type { ReadableDb } from "../store/databases.ts";
import { storedEntriesAfter } from "../store/queries/log-entry.ts";
import { isDamage } from "../store/store-error.ts";
import { verifyToolsOf } from "./verify-tools.ts";

/** A part that is checked in a blink; between parts the window is served. */
const PART = 200;

export interface Walking {
  /** Where a walk that was cut off goes on. */
  readonly from?: LogWalk | undefined;
  /** Told after each part where it stands. */
  readonly onPart?: ((walk: LogWalk) => void) | undefined;
  /** What lies between parts. */
  readonly pause?: (() => Promise<unknown>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Walks the whole log and names the first entry that is not as it was written, or that can not be read at all
 * because its page is damaged. It reads part by part, so that nothing waits for it, a checkpoint neither.
 */
export async function verifyLog(
  db: ReadableDb,
  { from = NOTHING_WALKED, onPart, pause = nextTurn, signal }: Walking = {},
): Promise<Verified> {
  const tools = verifyToolsOf(db);
  let walk = from;
  for (;;) {
    const { part, isTorn } = nextPart(db, walk.head.sequence);
    const report = verifyChain(part, tools, walk.head);
    walk = {
      head: report.head,
      erasures: {
        found: joinRanges(walk.erasures.found, report.erasures.found),
        recorded: joinRanges(walk.erasures.recorded, report.erasures.recorded),
      },
    };
    const entries = walk.head.sequence;
    if (report.firstBad) return { entries, firstBad: report.firstBad };
    if (isTorn) return { entries, firstBad: { sequence: entries + 1, problem: "page" } };
    if (part.length < PART) return withErasures(walk);
    onPart?.(walk);
    await pause();
    signal?.throwIfAborted();
  }
}

/** The next entries; where a page among them is damaged, those before it. */
function nextPart(db: ReadableDb, after: number): { part: StoredEntry[]; isTorn: boolean } {
  try {
    return { part: storedEntriesAfter(db, after, PART), isTorn: false };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { part: readableAfter(db, after), isTorn: true };
  }
}

function readableAfter(db: ReadableDb, after: number): StoredEntry[] {
  const readable: StoredEntry[] = [];
  try {
    for (let sequence = after; readable.length < PART; sequence += 1)
      readable.push(...storedEntriesAfter(db, sequence, 1));
  } catch {
    // The one that stands here is the first that can not be read.
  }
  return readable;
}

/** What an entry recorded may lie before or behind it, so that this is known only at the end. */
function withErasures({ head, erasures }: LogWalk): Verified {
  const sequence = firstUnrecordedErasure(erasures);
  if (sequence === null) return { entries: head.sequence, firstBad: null };
  return { entries: sequence - 1, firstBad: { sequence, problem: "erased" } };
}
