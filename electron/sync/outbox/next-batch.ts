import { setImmediate as nextTurn } from "node:timers/promises";
import { LIMITS } from "../../../shared/sync/limits.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { entrySizesAfter, type OutgoingEntry, readOutgoingEntry } from "../../store/queries/sync-outbox.ts";
import { PORTION } from "../portion.ts";

export interface Batch {
  readonly entries: readonly Pick<OutgoingEntry, "id" | "sequence">[];
  /** JSON array of the entries. */
  readonly json: string;
}

/** The next entries of the outbox in the log's order, a portion of them; none when all are sent. One may be larger. */
export async function nextBatch(db: ReadableDb, after: number): Promise<Batch> {
  const entries: Batch["entries"][number][] = [];
  const texts: string[] = [];
  let bytes = 0;
  for (const size of entrySizesAfter(db, after, LIMITS.batchEntries)) {
    bytes += size.bytes;
    if (entries.length > 0 && bytes > PORTION) break;
    const entry = readOutgoingEntry(db, size.sequence);
    entries.push({ id: entry.id, sequence: entry.sequence });
    texts.push(entryJson(entry));
    // Between entries the window is served.
    await nextTurn();
  }
  return { entries, json: `[${texts.join(",")}]` };
}

/** The entry as it travels, with its payload as the text that was stored: nothing of it is read. */
export function entryJson({ payload, officerId, payloadHash, salt, ...entry }: OutgoingEntry): string {
  const optional = { officerId, payloadHash, salt };
  const present = Object.entries(optional).filter(([, value]) => value !== null);
  const members = JSON.stringify({ ...entry, ...Object.fromEntries(present) });
  return `${members.slice(0, -1)},"payload":${payload}}`;
}
