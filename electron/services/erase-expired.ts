import { setImmediate as nextTurn } from "node:timers/promises";
import { BeketError } from "../../shared/contract/errors.ts";
import { toRanges } from "../../shared/log/ranges.ts";
import { endOfRetention, kindsOf } from "../../shared/log/retention.ts";
import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import { RETENTION_CLASSES, type RetentionClass } from "../../shared/schemas/retention.ts";
import { openClockDoubt } from "../store/queries/clock-doubt.ts";
import { insertErasedFile } from "../store/queries/erased-file.ts";
import { entryAt } from "../store/queries/log-entry.ts";
import {
  countExpired,
  countExpiredOfTrucks,
  erasePayload,
  nextExpired,
  nextExpiredOfTrucks,
  readRetention,
} from "../store/queries/retention.ts";
import { forget } from "../store/read-models/index.ts";
import { appendEntry } from "./append-entry.ts";
import { believedNow, type TimeSource } from "./believed-time.ts";
import type { Desk } from "./desk.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import { removeErasedFiles } from "./remove-erased-files.ts";

/** Entries, or trucks, that are erased in one transaction, which the window waits for. */
const ENTRIES_AT_ONCE = 100;
const TRUCKS_AT_ONCE = 10;

/** How many payloads of each class have had their time. */
export function countExpiredPayloads(source: TimeSource): Record<RetentionClass, number> {
  const { db } = source;
  const now = believedNow(source);
  const retention = readRetention(db);
  const count = (retentionClass: RetentionClass, countThem: typeof countExpired): number => {
    const end = endOfRetention(retention, retentionClass, now);
    if (end === null) return 0;
    return countThem(db, { kinds: kindsOf(retentionClass), before: end.toISOString() });
  };
  return { trucks: count("trucks", countExpiredOfTrucks), access: count("access", countExpired) };
}

/**
 * Erases the payloads whose time is over, with what the read models made of them and the files that they
 * brought, and says so in the log: each part with its entry, or not at all. The chain stays sound.
 * @returns how many were erased
 * @throws BeketError `clock-doubtful`: what a wrong clock has erased, a right one does not bring back
 */
export async function eraseExpired(desk: EvidenceDesk, signal?: AbortSignal): Promise<number> {
  if (openClockDoubt(desk.db)) throw new BeketError("clock-doubtful");
  // What a kill has left between an erasure and its files.
  await removeErasedFiles(desk);
  let erased = 0;
  for (const retentionClass of RETENTION_CLASSES) {
    const end = endOfRetention(readRetention(desk.db), retentionClass, desk.now());
    if (end === null) continue;
    for (let after = 0; ; ) {
      const part = erasePart(desk, { retentionClass, before: end.toISOString(), after });
      if (part.length === 0) break;
      erased += part.length;
      after = part.at(-1)?.sequence ?? after;
      await removeErasedFiles(desk);
      await nextTurn();
      signal?.throwIfAborted();
    }
  }
  return erased;
}

interface Part {
  readonly retentionClass: RetentionClass;
  readonly before: string;
  /** The last entry of the part before: those that were erased are not looked at again. */
  readonly after: number;
}

/** The entries as they were. */
function erasePart(desk: Desk, { retentionClass, before, after }: Part): LogEntry[] {
  return desk.db.transaction("retention.erase", () => {
    const expired = { kinds: kindsOf(retentionClass), before };
    const sequences =
      retentionClass === "trucks"
        ? nextExpiredOfTrucks(desk.db, expired, TRUCKS_AT_ONCE)
        : nextExpired(desk.db, expired, after, ENTRIES_AT_ONCE);
    if (sequences.length === 0) return [];
    const entries = sequences.flatMap((sequence) => entryAt(desk.db, sequence) ?? []);
    for (const entry of entries) forget(desk.db, entry);
    for (const sha256 of filesOf(entries)) insertErasedFile(desk.db, sha256);
    for (const sequence of sequences) erasePayload(desk.db, sequence);
    const payload = { class: retentionClass, before, ranges: toRanges(sequences) };
    appendEntry(desk, { kind: "payloads-erased", payload });
    return entries;
  });
}

/** Hashes of what the entries brought, thumbnails too. */
const filesOf = (entries: readonly LogEntry[]): string[] =>
  entries.flatMap(({ kind, payload }) =>
    kind === "file-attached" ? [payload.sha256, payload.thumbnail].filter((hash) => hash !== undefined) : [],
  );
