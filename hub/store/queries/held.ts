import type { Insertable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

/** The entries of a station that wait for others, without what they say. */
export function heldPlaces(db: Store, station: string) {
  return db
    .selectFrom("held")
    .select(["sequence", "hash", "previous_hash", "id"])
    .where("station", "=", station)
    .execute();
}

export async function heldContents(
  db: Store,
  station: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const part of parts(hashes)) {
    const rows = await db
      .selectFrom("held")
      .select(["hash", "content"])
      .where("station", "=", station)
      .where("hash", "in", part)
      .execute();
    for (const { hash, content } of rows) contents.set(hash, content);
  }
  return contents;
}

export async function hold(write: Write, rows: readonly Insertable<Tables["held"]>[]): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("held")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function letGo(write: Write, station: string, hashes: readonly string[]): Promise<void> {
  for (const part of parts(hashes))
    await write.deleteFrom("held").where("station", "=", station).where("hash", "in", part).execute();
}
