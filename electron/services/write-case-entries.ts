import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { BeketError } from "../../shared/contract/errors.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { GENESIS_HASH } from "../../shared/log/entry-hash.ts";
import { type ChainHead, linkProblem } from "../../shared/log/seal-problem.ts";
import type { StoredEntry } from "../../shared/log/stored-entry.ts";
import type { DecisionEntry, LogEntry } from "../../shared/schemas/log-entry.ts";
import type { ReadableDb } from "../store/databases.ts";
import { hashAt, storedEntriesAfter, storedStoryOf } from "../store/queries/log-entry.ts";
import { alteredError } from "./sealed-entries.ts";
import { verifyToolsOf } from "./verify-tools.ts";

/** Entries that are read, verified and written in one turn. */
const PART = 200;

interface Subject {
  readonly decision: DecisionEntry;
  /** All of the truck's entries, in the order of the log. */
  readonly story: readonly LogEntry[];
}

interface CaseEntries {
  /** Of the file, hex. */
  readonly sha256: string;
  /** First and last sequence of the part that follows the log without a gap. */
  readonly chain: readonly [number, number];
}

/**
 * Writes the log from the truck's first entry to the decision, a line each, then what was said of the truck later:
 * an act that is printed years afterwards does not bring the years along.
 * @throws BeketError `entry-altered` for the first that is not as it was written
 */
export async function writeCaseEntries(
  db: ReadableDb,
  file: string,
  { decision, story }: Subject,
): Promise<CaseEntries> {
  const { inspection } = decision.payload;
  const own = new Set(story.map(({ sequence }) => sequence));
  const chain = [Math.min(...own), decision.sequence] as const;
  const digest = createHash("sha256");
  async function* linesOf(): AsyncGenerator<string> {
    for await (const entry of chainOf(db, chain)) yield line(forCase(entry));
    for (const entry of storedStoryOf(db, inspection)) {
      if (Number(entry.sequence) > decision.sequence) yield line(entry);
    }
  }
  const line = (entry: StoredEntry): string => {
    const text = `${canonicalJson(entry)}\n`;
    digest.update(text);
    return text;
  };
  /** Others' entries are there without what they say, as if erased: nobody else's data leaves the post. */
  const forCase = (entry: StoredEntry): StoredEntry => {
    if (own.has(Number(entry.sequence))) return entry;
    if (inspectionOf(entry) === inspection)
      throw new BeketError("store-damaged", `the story lacks entry ${entry.sequence}`);
    return entry.payloadHash === undefined ? entry : { ...entry, payload: null, salt: undefined };
  };
  await pipeline(Readable.from(linesOf()), createWriteStream(file, { mode: 0o600 }));
  return { sha256: digest.digest("hex"), chain };
}

async function* chainOf(
  db: ReadableDb,
  [first, last]: readonly [number, number],
): AsyncGenerator<StoredEntry> {
  const tools = verifyToolsOf(db);
  let head: ChainHead = { sequence: first - 1, hash: hashAt(db, first - 1) ?? GENESIS_HASH };
  while (head.sequence < last) {
    const part = storedEntriesAfter(db, head.sequence, Math.min(PART, last - head.sequence));
    if (part.length === 0) throw alteredError({ sequence: head.sequence + 1, problem: "sequence" });
    for (const entry of part) {
      const sequence = head.sequence + 1;
      const problem = linkProblem(entry, tools, head);
      if (problem !== null) throw alteredError({ sequence, problem });
      yield entry;
      head = { sequence, hash: String(entry.hash) };
    }
    await nextTurn();
  }
}

function inspectionOf({ payload }: StoredEntry): unknown {
  return typeof payload === "object" && payload !== null && "inspection" in payload
    ? payload.inspection
    : undefined;
}
