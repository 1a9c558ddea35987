import { logEntrySchema } from "../schemas/log-entry.ts";
import { GENESIS_HASH } from "./entry-hash.ts";
import type { ChainProblem } from "./problem.ts";
import { type ChainHead, sealProblem, type VerifyTools } from "./seal-problem.ts";
import { isErased, type StoredEntry } from "./stored-entry.ts";

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
  const problem = sealProblem(entry, tools, head);
  if (problem !== null || isErased(entry)) return problem;
  return logEntrySchema.safeParse(entry).success ? null : "unreadable";
}
