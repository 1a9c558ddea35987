import { setImmediate as nextTurn } from "node:timers/promises";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { ProjectionProblem } from "../../shared/log/problem.ts";
import type { DecisionEntry } from "../../shared/schemas/log-entry.ts";
import type { ReadableDb } from "../store/databases.ts";
import { storedDecisions } from "../store/queries/decision.ts";
import { decisionsAfter } from "../store/queries/log-entry.ts";
import { type DecisionProjection, projectDecision } from "../store/read-models/decisions.ts";
import { createExpectedSearch, endOfPart, expectDocument, firstDiffering } from "../store/search-words.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { verifyFileRows } from "./verify-file-rows.ts";
import { firstOtherOfficer } from "./verify-officers.ts";

interface Difference {
  /** Of the decision or file whose projection differs; where a row stands on no entry, its own. */
  readonly sequence: number;
  readonly problem: ProjectionProblem;
}

const PART = 200;
/** Terms of the index that are compared at once. */
const TERMS = 500;

/**
 * Makes the read models again beside the stored ones, from the entries, and names the first decision
 * that is listed or found otherwise, or else the first file. The log itself must have been verified before.
 */
export async function verifyProjections(
  { db, scratch }: Snapshot,
  signal?: AbortSignal,
): Promise<Difference | null> {
  const officer = firstOtherOfficer(db);
  if (officer !== null) return { sequence: officer, problem: "officer-row" };
  createExpectedSearch(scratch);
  let after = 0;
  for (;;) {
    const entries = decisionsAfter(db, after, PART);
    const isLast = entries.length < PART;
    const projections = entries.map(projectionOfEntry);
    const last = isLast ? Number.MAX_SAFE_INTEGER : (projections.at(-1)?.row.sequence ?? after);
    const different = firstDifferentRow(db, projections, after, last);
    if (different !== null) return { sequence: different, problem: "decision-row" };
    for (const { row, words } of projections) expectDocument(scratch, row.sequence, words);
    if (isLast) break;
    after = last;
    await nextTurn();
    signal?.throwIfAborted();
  }
  const words = await firstDifferentWords({ scratch }, signal);
  if (words !== null) return { sequence: words, problem: "search-words" };
  const file = await verifyFileRows({ scratch }, signal);
  return file === null ? null : { sequence: file, problem: "file-row" };
}

const projectionOfEntry = (entry: DecisionEntry): DecisionProjection => projectDecision(entry, entry.payload);

function firstDifferentRow(
  db: ReadableDb,
  projections: readonly DecisionProjection[],
  after: number,
  last: number,
): number | null {
  const expected = new Map(
    projections.map(({ row, inspection }) => [row.sequence, canonicalJson({ ...row, inspection })]),
  );
  const stored = new Map(
    storedDecisions(db, after, last).map((row) => [row.sequence, JSON.stringify(sortedRow(row))]),
  );
  const sequences = [...new Set([...expected.keys(), ...stored.keys()])].sort((a, b) => a - b);
  return sequences.find((sequence) => expected.get(sequence) !== stored.get(sequence)) ?? null;
}

/** By key, as canonical JSON has it; a stored row may hold what canonical JSON refuses. */
function sortedRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function firstDifferentWords(
  { scratch }: Pick<Snapshot, "scratch">,
  signal?: AbortSignal,
): Promise<number | null> {
  const differing: number[] = [];
  let after = "";
  for (;;) {
    const last = endOfPart(scratch, after, TERMS);
    const sequence = firstDiffering(scratch, after, last);
    if (sequence !== null) differing.push(sequence);
    if (last === undefined) return differing.length === 0 ? null : Math.min(...differing);
    after = last;
    await nextTurn();
    signal?.throwIfAborted();
  }
}
