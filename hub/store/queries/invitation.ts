import type { Insertable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

export async function insertInvitation(
  store: Store,
  row: Pick<Insertable<Tables["invitation"]>, "code_hash" | "note" | "created_at" | "expires_at">,
): Promise<void> {
  await store.insertInto("invitation").values(row).execute();
}

/** Marks a code as used by a station; false for one that is unknown, expired, or used by another. */
export async function useInvitation(
  write: Write,
  { codeHash, station, at }: { codeHash: string; station: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable("invitation")
    .set({ used_at: at, used_by: station })
    .where("code_hash", "=", codeHash)
    .where((where) =>
      where.or([
        where("used_by", "=", station),
        where.and([where("used_by", "is", null), where("expires_at", ">", at)]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
