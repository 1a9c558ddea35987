import { z } from "zod";
import { privacyPayloads, rangeSchema, type SequenceRange } from "../schemas/entries/privacy.ts";
import { logEntrySchema } from "../schemas/log-entry.ts";
import { GENESIS_HASH } from "./entry-hash.ts";
import type { ChainProblem } from "./problem.ts";
import { firstOutside, toRanges } from "./ranges.ts";
import { type ChainHead, linkProblem, type VerifyTools } from "./seal-problem.ts";
import { isErased, type StoredEntry } from "./stored-entry.ts";

const NO_ENTRIES: ChainHead = { sequence: 0, hash: GENESIS_HASH };

/** How far a log has been walked, to be gone on with. */
export const logWalkSchema = z.object({
  head: z.object({ sequence: z.int().nonnegative(), hash: z.string() }),
  erasures: z.object({ found: z.array(rangeSchema), recorded: z.array(rangeSchema) }),
});
export type LogWalk = z.infer<typeof logWalkSchema>;
export const NOTHING_WALKED: LogWalk = { head: NO_ENTRIES, erasures: { found: [], recorded: [] } };

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
  const problem = linkProblem(entry, tools, head);
  if (problem !== null || isErased(entry)) return problem;
  return logEntrySchema.safeParse(entry).success ? null : "unreadable";
}

function rangesRecordedBy(entry: StoredEntry): SequenceRange[] {
  if (entry.kind !== "payloads-erased" || isErased(entry)) return [];
  return privacyPayloads["payloads-erased"].parse(entry.payload).ranges;
}
