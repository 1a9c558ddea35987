import { BeketError } from "../../shared/contract/errors.ts";
import { GENESIS_HASH } from "../../shared/log/entry-hash.ts";
import type { BadEntry } from "../../shared/log/problem.ts";
import { sealProblem, type VerifyTools } from "../../shared/log/seal-problem.ts";
import { isErased, type StoredEntry } from "../../shared/log/stored-entry.ts";
import { type LogEntry, logEntrySchema, type Payload } from "../../shared/schemas/log-entry.ts";
import type { ReadableDb } from "../store/databases.ts";
import {
  hashAt,
  previousHashAt,
  storedEntriesAfter,
  storedEntry,
  storedStoryOf,
} from "../store/queries/log-entry.ts";
import { verifyToolsOf } from "./verify-tools.ts";

/** An entry with what was found when its seal was looked at. */
export interface Sealed<Entry extends LogEntry = LogEntry> {
  readonly entry: Entry;
  /** `null` where it and its place in the chain are as they were written. */
  readonly bad: BadEntry | null;
}

export interface SealedStory {
  /** Those that can be read, in the order of the log; which are bad is said beside. */
  readonly entries: readonly LogEntry[];
  readonly bad: readonly BadEntry[];
}

/**
 * An entry as it stands, whether it is as it was written or not.
 * @throws BeketError `entry-erased`, `entry-altered` for one that can not even be read
 */
export function readSealed(db: ReadableDb, id: string): Sealed | undefined {
  const stored = storedEntry(db, id);
  if (stored === undefined) return undefined;
  if (isErased(stored)) throw new BeketError("entry-erased", `entry ${id}`);
  const { entry, bad } = lookAt(db, verifyToolsOf(db), stored);
  if (entry === null) throw alteredError(bad);
  return { entry, bad };
}

/** A truck's entries, up to one and with it, whether they are as they were written or not; erased ones are left out. */
export function sealedStory(db: ReadableDb, inspection: string, last?: number): SealedStory {
  const tools = verifyToolsOf(db);
  const looks = storedStoryOf(db, inspection, last).map((stored) => lookAt(db, tools, stored));
  return {
    entries: looks.flatMap(({ entry }) => entry ?? []),
    bad: looks.flatMap(({ bad }) => bad ?? []),
  };
}

/** The same for what is made into a paper. @throws BeketError `entry-altered` with the first bad entry */
export function requireSealedStory(db: ReadableDb, inspection: string, last?: number): readonly LogEntry[] {
  const { entries, bad } = sealedStory(db, inspection, last);
  const [first] = bad;
  if (first) throw alteredError(first);
  return entries;
}

/**
 * How the post and its crossing were named, which is what its log begins with.
 * @throws BeketError `entry-altered`
 */
export function requireNaming(db: ReadableDb): Payload<"station-named"> {
  const [stored] = storedEntriesAfter(db, 0, 1);
  const { entry, bad } = stored
    ? lookAt(db, verifyToolsOf(db), stored)
    : { entry: null, bad: { sequence: 1, problem: "sequence" as const } };
  if (bad) throw alteredError(bad);
  if (entry?.kind !== "station-named") throw alteredError({ sequence: 1, problem: "sequence" });
  return entry.payload;
}

/** The refusal to make anything of an entry that is not as it was written. */
export function alteredError({ sequence, problem }: BadEntry): BeketError {
  return new BeketError("entry-altered", `entry ${sequence}: ${problem}`, sequence);
}

type Look = Sealed | { readonly entry: null; readonly bad: BadEntry };

/** An entry as it was stored, with what its seal and its neighbours say of it; `null` where it can't be read. */
export function lookAt(db: ReadableDb, tools: VerifyTools, stored: StoredEntry): Look {
  const sequence = Number(stored.sequence);
  const bad = badAt(db, tools, stored);
  const parsed = logEntrySchema.safeParse(stored);
  if (parsed.success) return { entry: parsed.data, bad };
  return { entry: null, bad: bad ?? { sequence, problem: "unreadable" } };
}

/** Its own seal, and whether its neighbours are those that it was sealed between: or else which of them is not. */
function badAt(db: ReadableDb, tools: VerifyTools, stored: StoredEntry): BadEntry | null {
  const sequence = Number(stored.sequence);
  const own = sealProblem(stored, tools);
  if (own !== null) return { sequence, problem: own };
  const before = sequence === 1 ? GENESIS_HASH : hashAt(db, sequence - 1);
  if (before !== stored.previousHash)
    return { sequence: sequence - 1, problem: before === undefined ? "sequence" : "hash" };
  const namedNext = previousHashAt(db, sequence + 1);
  if (namedNext !== undefined && namedNext !== stored.hash)
    return { sequence: sequence + 1, problem: "previous-hash" };
  return null;
}
