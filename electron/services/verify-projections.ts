import type { ProjectionProblem } from "../../shared/log/problem.ts";
import { comparePart } from "../store/compare-rows.ts";
import { compareWords } from "../store/compare-words.ts";
import { entriesAfter, lastLogEntry } from "../store/queries/log-entry.ts";
import { project, READ_MODEL_TABLES } from "../store/read-models/index.ts";
import { createReplica, type Replica } from "../store/replica.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { createKeptByLog, type Difference, type KeptByLog } from "./kept-by-log.ts";

/** Tables whose difference has a sentence of its own. */
const PROBLEM_OF: Readonly<Record<string, ProjectionProblem>> = {
  decision: "decision-row",
  evidence_file: "file-row",
  officer: "officer-row",
  shift: "officer-row",
};

interface Pauses {
  /** What lies between parts. */
  readonly pause: () => Promise<unknown>;
  readonly signal?: AbortSignal | undefined;
}

/** Entries that are taken in, and rows that are compared, at once. */
const PART = 200;
/** Terms of an index that are compared at once. */
const TERMS = 500;

/**
 * Makes the read models again beside the stored ones, from the entries, and names the first table that
 * holds something else, and the first entry in it. The log itself must have been verified before.
 */
export async function verifyProjections(
  snapshot: Snapshot,
  { pause: between, signal }: Pauses,
): Promise<Difference | null> {
  const pause = async () => {
    await between();
    signal?.throwIfAborted();
  };
  const replicas = READ_MODEL_TABLES.map((table) => createReplica(snapshot.scratch, table));
  const kept = createKeptByLog();
  await replay(snapshot, kept, pause);
  for (const replica of replicas) {
    const { table, isSearch } = replica;
    const sequence = await (isSearch ? firstOtherWords : firstOtherRow)(snapshot, replica, pause);
    if (sequence !== null) return { sequence, problem: problemOf(replica), table };
  }
  return kept.firstDifference(snapshot.db);
}

function problemOf({ table, isSearch }: Replica): ProjectionProblem {
  if (isSearch) return "search-words";
  return PROBLEM_OF[table] ?? "read-model-row";
}

type Pause = () => Promise<void>;

async function replay({ db, scratch }: Snapshot, kept: KeptByLog, pause: Pause): Promise<void> {
  let after = 0;
  for (;;) {
    const entries = entriesAfter(db, after, PART);
    for (const entry of entries) {
      project(scratch, entry);
      kept.take(entry);
    }
    after = entries.at(-1)?.sequence ?? after;
    if (entries.length < PART) return;
    await pause();
  }
}

async function firstOtherRow(
  { db, scratch }: Snapshot,
  replica: Replica,
  pause: Pause,
): Promise<number | null> {
  let first: number | null = null;
  let after: ReturnType<typeof comparePart>["end"] = null;
  while (after !== undefined) {
    const part = comparePart(scratch, replica, after, PART);
    const sequence = part.differing > 0 ? (part.sequence ?? lastLogEntry(db)?.sequence ?? 0) : null;
    if (sequence !== null) first = Math.min(sequence, first ?? sequence);
    after = part.end;
    await pause();
  }
  return first;
}

async function firstOtherWords(
  { scratch }: Snapshot,
  { table }: Replica,
  pause: Pause,
): Promise<number | null> {
  const words = compareWords(scratch, table);
  const differing: number[] = [];
  let after = "";
  for (;;) {
    const last = words.endOfPart(after, TERMS);
    const sequence = words.firstDiffering(after, last);
    if (sequence !== null) differing.push(sequence);
    if (last === undefined) return differing.length === 0 ? null : Math.min(...differing);
    after = last;
    await pause();
  }
}
