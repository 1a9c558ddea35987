import { setImmediate as nextTurn } from "node:timers/promises";
import type { ResponseOf } from "../../shared/contract/contract.ts";
import {
  type ChainReport,
  type Erasures,
  firstUnrecordedErasure,
  verifyChain,
} from "../../shared/log/verify.ts";
import type { SequenceRange } from "../../shared/schemas/entries/privacy.ts";
import type { ReadableDb } from "../store/databases.ts";
import { storedEntriesAfter } from "../store/queries/log-entry.ts";
import { verifyToolsOf } from "./verify-tools.ts";

/** A part that is checked in a blink; between parts the window is served. */
const PART = 200;

/** Walks the whole log and names the first entry that is not as it was written. */
export async function verifyLog(db: ReadableDb, signal?: AbortSignal): Promise<ResponseOf<"log.verify">> {
  const tools = verifyToolsOf(db);
  let entries = 0;
  let head: ChainReport["head"] | undefined;
  const erasures: { found: SequenceRange[]; recorded: SequenceRange[] } = { found: [], recorded: [] };
  for (;;) {
    const part = storedEntriesAfter(db, head?.sequence ?? 0, PART);
    const report = verifyChain(part, tools, head);
    entries += report.entries;
    head = report.head;
    erasures.found.push(...report.erasures.found);
    erasures.recorded.push(...report.erasures.recorded);
    if (report.firstBad) return { entries, firstBad: report.firstBad };
    if (part.length < PART) return withErasures(entries, erasures);
    await nextTurn();
    signal?.throwIfAborted();
  }
}

/** What an entry recorded may lie before or behind it, so that this is known only at the end. */
function withErasures(entries: number, erasures: Erasures): ResponseOf<"log.verify"> {
  const sequence = firstUnrecordedErasure(erasures);
  if (sequence === null) return { entries, firstBad: null };
  return { entries: sequence - 1, firstBad: { sequence, problem: "erased" } };
}
