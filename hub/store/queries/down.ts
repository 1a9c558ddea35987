import { type Insertable, sql } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

/** Locks out other publishers until the end of the transaction, so that no lower cursor ever appears later. */
export async function lockDown(write: Write): Promise<void> {
  await write
    .updateTable("hub")
    .set((hub) => ({ name: hub.ref("name") }))
    .execute();
}

export async function lastCursor(write: Write): Promise<number> {
  const row = await write
    .selectFrom("down_item")
    .select("cursor")
    .orderBy("cursor", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.cursor ?? 0;
}

export async function insertDownItem(write: Write, row: Insertable<Tables["down_item"]>): Promise<void> {
  await write.insertInto("down_item").values(row).execute();
}

export function downItemsAfter(store: Store, cursor: number, limit: number) {
  return store
    .selectFrom("down_item")
    .selectAll()
    .where("cursor", ">", cursor)
    .orderBy("cursor")
    .limit(limit)
    .execute();
}

/** False when the version was published before. */
export async function insertPackage(write: Write, row: Insertable<Tables["package"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await write
    .insertInto("package")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Some bytes of a package; `undefined` when there is no such package. */
export async function packageBytes(
  store: Store,
  sha256: string,
  { offset, length }: { offset: number; length: number },
): Promise<Buffer | undefined> {
  const row = await store
    .selectFrom("package")
    .select(sql<Buffer>`substr(bytes, ${sql.lit(offset + 1)}, ${sql.lit(length)})`.as("part"))
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row?.part;
}
