import type { Insertable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

export async function insertInvitation(
  write: Write,
  row: Pick<Insertable<Tables["invitation"]>, "code_hash" | "note" | "created_at" | "expires_at">,
): Promise<void> {
  await write.insertInto("invitation").values(row).execute();
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

export function unusedInvitations(store: Store, now: string) {
  return store
    .selectFrom("invitation")
    .selectAll()
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at")
    .execute();
}

/** By the beginning of its hash; the note of the one that was deleted. */
export async function deleteInvitation(write: Write, hashPrefix: string): Promise<string | undefined> {
  const row = await write
    .deleteFrom("invitation")
    .where("code_hash", "like", `${hashPrefix}%`)
    .where("used_at", "is", null)
    .returning("note")
    .executeTakeFirst();
  return row?.note;
}

export async function forgetInvitations(write: Write, expiredBefore: string): Promise<void> {
  await write.deleteFrom("invitation").where("expires_at", "<", expiredBefore).execute();
}
