import { type LogEntry, logEntrySchema } from "../schemas/log-entry.ts";
import type { ChainProblem } from "./problem.ts";
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
}

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
  let entries = 0;
  for (const entry of log) {
    const problem = problemOf(entry, tools, head);
    if (problem) return { entries, firstBad: { sequence: head.sequence + 1, problem }, head };
    head = { sequence: head.sequence + 1, hash: String(entry.hash) };
    entries += 1;
  }
  return { entries, firstBad: null, head };
}

function problemOf(entry: StoredEntry, tools: VerifyTools, head: ChainHead): ChainProblem | null {
  if (entry.sequence !== head.sequence + 1) return "sequence";
  if (entry.previousHash !== head.hash) return "previous-hash";
  const problem = sealProblem(entry, tools);
  if (problem !== null || isErased(entry)) return problem;
  return logEntrySchema.safeParse(entry).success ? null : "unreadable";
}

export type SealProblem = Extract<ChainProblem, "hash" | "signature" | "station" | "payload">;

/** What is wrong with an entry by itself, whatever its kind: its place in the chain is not looked at. */
export function sealProblem(entry: StoredEntry, tools: VerifyTools): SealProblem | null {
  const hash = hashOf(entry, tools);
  if (hash === null || entry.hash !== hash) return "hash";
  if (typeof entry.signature !== "string" || !tools.verify(hash, entry.signature)) return "signature";
  if (entry.station !== tools.station) return "station";
  if (isErased(entry) || entry.payloadHash === undefined) return null;
  return entry.payloadHash === payloadHashOf(entry, tools) ? null : "payload";
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
