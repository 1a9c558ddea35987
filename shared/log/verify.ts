import { privacyPayloads, type SequenceRange } from "../schemas/entries/privacy.ts";
import { type LogEntry, logEntrySchema } from "../schemas/log-entry.ts";
import type { ChainProblem } from "./problem.ts";
import { firstOutside, toRanges } from "./ranges.ts";
import { entryHash, GENESIS_HASH, hashOfPayload, type SealTools } from "./seal.ts";
import { isErased, type StoredEntry } from "./stored-entry.ts";

export interface VerifyTools {
  readonly sha256: SealTools["sha256"];
  /** Whether the base64 signature over the hash's bytes is by the station's key. */
  readonly verify: (hash: string, signature: string) => boolean;
  /** Id of the station whose log this is. */
  readonly station: string;
}

/** Where a chain stands: what its next entry must follow. */
export type ChainHead = Pick<LogEntry, "sequence" | "hash">;

const NO_ENTRIES: ChainHead = { sequence: 0, hash: GENESIS_HASH };

export interface ChainReport {
  /** How many entries were sound before the first bad one. */
  readonly entries: number;
  readonly firstBad: { readonly sequence: number; readonly problem: ChainProblem } | null;
  /** The last sound entry: where the next part of the log goes on. */
  readonly head: ChainHead;
  readonly erasures: Erasures;
}

/** What was erased, and what the log says was: at its end the one must be in the other. */
export interface Erasures {
  readonly found: readonly SequenceRange[];
  readonly recorded: readonly SequenceRange[];
}

/** The first entry whose payload is gone without the log saying so; `null` for none. */
export const firstUnrecordedErasure = ({ found, recorded }: Erasures): number | null =>
  firstOutside(found, recorded);

/**
 * Walks a log onwards from where it was last sound and names its first bad entry by the place where it stands.
 * It can not see entries cut off at the end: for that, somebody else must know the last hash.
 */
export function verifyChain(
  log: Iterable<StoredEntry>,
  tools: VerifyTools,
  from: ChainHead = NO_ENTRIES,
): ChainReport {
  let head = from;
  const erased: number[] = [];
  const recorded: SequenceRange[] = [];
  const report = (firstBad: ChainReport["firstBad"]): ChainReport => ({
    entries: head.sequence - from.sequence,
    firstBad,
    head,
    erasures: { found: toRanges(erased), recorded },
  });
  for (const entry of log) {
    const problem = problemOf(entry, tools, head);
    if (problem) return report({ sequence: head.sequence + 1, problem });
    head = { sequence: head.sequence + 1, hash: String(entry.hash) };
    if (isErased(entry)) erased.push(head.sequence);
    recorded.push(...rangesRecordedBy(entry));
  }
  return report(null);
}

function problemOf(entry: StoredEntry, tools: VerifyTools, head: ChainHead): ChainProblem | null {
  if (entry.sequence !== head.sequence + 1) return "sequence";
  if (entry.previousHash !== head.hash) return "previous-hash";
  const hash = hashOf(entry, tools);
  if (hash === null || entry.hash !== hash) return "hash";
  if (typeof entry.signature !== "string" || !tools.verify(hash, entry.signature)) return "signature";
  if (entry.station !== tools.station) return "station";
  if (isErased(entry)) return null;
  if (entry.payloadHash !== undefined && entry.payloadHash !== payloadHashOf(entry, tools)) return "payload";
  if (!logEntrySchema.safeParse(entry).success) return "unreadable";
  return null;
}

function rangesRecordedBy(entry: StoredEntry): SequenceRange[] {
  if (entry.kind !== "payloads-erased" || isErased(entry)) return [];
  return privacyPayloads["payloads-erased"].parse(entry.payload).ranges;
}

const hashOf = (entry: StoredEntry, { sha256 }: VerifyTools) => orNull(() => entryHash(entry, sha256));
const payloadHashOf = (entry: StoredEntry, { sha256 }: VerifyTools) =>
  orNull(() => hashOfPayload(entry, sha256));

/** `null` for what has no canonical form at all, such as the bytes that a damaged page holds in place of a text. */
function orNull(hash: () => string): string | null {
  try {
    return hash();
  } catch {
    return null;
  }
}
