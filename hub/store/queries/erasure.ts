import type { Selectable } from "kysely";
import type { SequenceRange } from "../../../shared/schemas/entries/privacy.ts";
import type { RetentionClass } from "../../../shared/schemas/retention.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

export type Erasable = Pick<Selectable<Tables["entry"]>, "id" | "content">;

interface Expired {
  readonly kinds: readonly string[];
  /** Entries from before this moment. */
  readonly before: string;
}

const expired = (db: Store, { kinds, before }: Expired) =>
  db
    .selectFrom("entry")
    .select(["id", "content"])
    .where("kind", "in", kinds)
    .where("time", "<", before)
    .where("erased_at", "is", null);

/** Some of the entries whose payload has had its time. */
export function expiredEntries(db: Store, wanted: Expired, limit: number): Promise<Erasable[]> {
  return expired(db, wanted).limit(limit).execute();
}

interface Stretch extends Expired {
  readonly station: string;
  readonly branch: number;
  readonly range: SequenceRange;
}

/** Those of one stretch of a branch. */
export function expiredWithin(
  db: Store,
  { station, branch, range: [first, last], ...wanted }: Stretch,
): Promise<Erasable[]> {
  return expired(db, wanted)
    .where("station", "=", station)
    .where("branch", "=", branch)
    .where("sequence", ">=", first)
    .where("sequence", "<=", last)
    .execute();
}

/** The branch from which one has parted, by the entry that its first one follows; undefined for the first. */
export async function branchBefore(
  db: Store,
  station: string,
  { branch, from_sequence }: { readonly branch: number; readonly from_sequence: number },
): Promise<number | undefined> {
  const row = await db
    .selectFrom("entry as first")
    .innerJoin("entry as shared", (join) =>
      join
        .onRef("shared.station", "=", "first.station")
        .onRef("shared.hash", "=", "first.previous_hash")
        .on("shared.sequence", "=", from_sequence),
    )
    .select("shared.branch")
    .where("first.station", "=", station)
    .where("first.branch", "=", branch)
    .where("first.sequence", "=", from_sequence + 1)
    .executeTakeFirst();
  return row?.branch;
}

export async function putErased(write: Write, { id, content }: Erasable, at: string): Promise<void> {
  await write.updateTable("entry").set({ content, erased_at: at }).where("id", "=", id).execute();
}

/** Takes what came of these entries from the lists, and gives back the files that nothing else names. */
export async function forgetEntries(write: Write, ids: readonly string[]): Promise<string[]> {
  const unused = new Set<string>();
  for (const part of parts(ids)) {
    for (const table of ["truck", "in_work", "message_read"] as const)
      await write.deleteFrom(table).where("entry", "in", part).execute();
    const freed = await write.deleteFrom("file_use").where("entry", "in", part).returning("sha256").execute();
    for (const { sha256 } of freed) unused.add(sha256);
  }
  return [...unused];
}

export async function dropUnusedFiles(write: Write, hashes: readonly string[]): Promise<void> {
  for (const part of parts(hashes)) {
    const used = await write.selectFrom("file_use").select("sha256").where("sha256", "in", part).execute();
    const inUse = new Set(used.map(({ sha256 }) => sha256));
    const unused = part.filter((sha256) => !inUse.has(sha256));
    if (unused.length === 0) continue;
    for (const table of ["file_chunk", "file"] as const)
      await write.deleteFrom(table).where("sha256", "in", unused).execute();
  }
}

export async function noteFileUses(
  write: Write,
  rows: readonly Selectable<Tables["file_use"]>[],
): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("file_use")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Months that a class is kept; those that are not named are kept for ever. */
export function keptMonths(db: Store) {
  return db.selectFrom("retention").selectAll().execute();
}

export async function putMonths(write: Write, name: RetentionClass, months: number | null): Promise<void> {
  await write.deleteFrom("retention").where("class", "=", name).execute();
  if (months !== null) await write.insertInto("retention").values({ class: name, months }).execute();
}
