import type { Insertable, Selectable } from "kysely";
import type { Point } from "../../../shared/sync/entries.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

type EntryRow = Selectable<Tables["entry"]>;
type Place = Pick<EntryRow, "sequence" | "branch" | "hash" | "previous_hash">;

/** Neighbouring sequences are asked for as one range. */
const NEAR = 3;

/** The rows at these sequences and right before and after them, of every branch. */
export async function rowsAround(db: Store, station: string, sequences: readonly number[]): Promise<Place[]> {
  const found: Place[] = [];
  for (const [first, last] of ranges(sequences)) {
    const rows = await db
      .selectFrom("entry")
      .select(["sequence", "branch", "hash", "previous_hash"])
      .where("station", "=", station)
      .where("sequence", ">=", first - 1)
      .where("sequence", "<=", last + 1)
      .execute();
    found.push(...rows);
  }
  return found;
}

function ranges(sequences: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const sequence of sequences.toSorted((a, b) => a - b)) {
    const open = found.at(-1);
    if (open && sequence - open[1] <= NEAR) open[1] = sequence;
    else found.push([sequence, sequence]);
  }
  return found;
}

/** The hashes of entries that have these ids. */
export async function hashesById(db: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom("entry").select(["id", "hash"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

export async function insertEntries(
  write: Write,
  rows: readonly Insertable<Tables["entry"]>[],
): Promise<void> {
  for (const part of parts(rows)) await write.insertInto("entry").values(part).execute();
}

export function branchesOf(db: Store, station: string) {
  return db.selectFrom("branch").selectAll().where("station", "=", station).orderBy("branch").execute();
}

export async function saveBranch(write: Write, row: Insertable<Tables["branch"]>): Promise<void> {
  const { head_sequence, head_hash, head_time, entries } = row;
  await write
    .insertInto("branch")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["station", "branch"]).doUpdateSet({ head_sequence, head_hash, head_time, entries }),
    )
    .execute();
}

/** The highest of the points that is in the log. */
export async function highestCommon(
  db: Store,
  station: string,
  points: readonly Point[],
): Promise<Point | null> {
  if (points.length === 0) return null;
  const rows = await db
    .selectFrom("entry")
    .select(["sequence", "hash"])
    .where("station", "=", station)
    .where(
      "sequence",
      "in",
      points.map(({ sequence }) => sequence),
    )
    .orderBy("sequence", "desc")
    .execute();
  const own = new Map(points.map(({ sequence, hash }) => [sequence, hash]));
  return rows.find(({ sequence, hash }) => own.get(sequence) === hash) ?? null;
}

/** The next entries of one branch as they were signed, those that it shares with its trunk left out. */
export async function contentsAfter(
  db: Store,
  { station, branch, after, limit }: { station: string; branch: number; after: number; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("entry")
    .select("content")
    .where("station", "=", station)
    .where("branch", "=", branch)
    .where("sequence", ">", after)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map(({ content }) => content);
}

export async function contentOf(db: Store, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("entry").select("content").where("id", "=", id).executeTakeFirst();
  return row?.content;
}

/** Which station's truck an entry is about. */
export function truckOf(db: Store, entry: string) {
  return db.selectFrom("entry").select(["station", "inspection"]).where("id", "=", entry).executeTakeFirst();
}

/** The first entries of a truck in the order of its station's log, on every branch. */
export async function contentsOfTruck(
  db: Store,
  { station, inspection, limit }: { station: string; inspection: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("entry")
    .select("content")
    .where("inspection", "=", inspection)
    .where("station", "=", station)
    .orderBy("sequence")
    .orderBy("branch")
    .limit(limit)
    .execute();
  return rows.map(({ content }) => content);
}

/** Where a walk over all logs stands. */
export interface Mark {
  readonly station: string;
  readonly branch: number;
  readonly sequence: number;
}

/** The next entries of all stations, every one after those that it follows. */
export function entriesAfter(db: Store, { station, branch, sequence }: Mark, limit: number) {
  return db
    .selectFrom("entry")
    .select(["station", "branch", "sequence", "content"])
    .where((where) =>
      where(where.refTuple("station", "sequence", "branch"), ">", where.tuple(station, sequence, branch)),
    )
    .orderBy("station")
    .orderBy("sequence")
    .orderBy("branch")
    .limit(limit)
    .execute();
}
