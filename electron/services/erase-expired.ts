import { setImmediate as nextTurn } from "node:timers/promises";
import { toRanges } from "../../shared/log/ranges.ts";
import { endOfRetention, kindsOf } from "../../shared/log/retention.ts";
import { RETENTION_CLASSES, type RetentionClass } from "../../shared/schemas/retention.ts";
import { entryAt } from "../store/queries/log-entry.ts";
import { countExpired, erasePayload, nextExpired, readRetention } from "../store/queries/retention.ts";
import { forget } from "../store/read-models/index.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/** Erased in one transaction, which the window waits for. */
const PART = 100;

/** How many payloads of each class have had their time. */
export function countExpiredPayloads({ db, now }: Pick<Desk, "db" | "now">): Record<RetentionClass, number> {
  const retention = readRetention(db);
  const count = (retentionClass: RetentionClass): number => {
    const end = endOfRetention(retention, retentionClass, now());
    if (end === null) return 0;
    return countExpired(db, { kinds: kindsOf(retentionClass), before: end.toISOString() });
  };
  return { trucks: count("trucks"), access: count("access") };
}

/**
 * Erases the payloads whose time is over, with what the read models made of them, and says so in the log:
 * each part with its entry, or not at all. The chain stays sound.
 * @returns how many were erased
 */
export async function eraseExpired(desk: Desk, signal?: AbortSignal): Promise<number> {
  let erased = 0;
  for (const retentionClass of RETENTION_CLASSES) {
    const end = endOfRetention(readRetention(desk.db), retentionClass, desk.now());
    if (end === null) continue;
    for (;;) {
      const part = erasePart(desk, retentionClass, end.toISOString());
      erased += part;
      if (part < PART) break;
      await nextTurn();
      signal?.throwIfAborted();
    }
  }
  return erased;
}

function erasePart(desk: Desk, retentionClass: RetentionClass, before: string): number {
  return desk.db.transaction("retention.erase", () => {
    const sequences = nextExpired(desk.db, { kinds: kindsOf(retentionClass), before }, PART);
    if (sequences.length === 0) return 0;
    for (const sequence of sequences) {
      const entry = entryAt(desk.db, sequence);
      if (entry) forget(desk.db, entry);
      erasePayload(desk.db, sequence);
    }
    const payload = { class: retentionClass, before, ranges: toRanges(sequences) };
    appendEntry(desk, { kind: "payloads-erased", payload });
    return sequences.length;
  });
}
