import type { Insertable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

/** At most so many are shown at once; the oldest first. */
const SHOWN = 500;

export async function insertLookAlike(write: Write, row: Insertable<Tables["look_alike"]>): Promise<void> {
  await write
    .insertInto("look_alike")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function decideLookAlike(
  write: Write,
  { id, station, state }: { id: string; station: string; state: string },
): Promise<void> {
  await write
    .updateTable("look_alike")
    .set({ state })
    .where("id", "=", id)
    .where("station", "=", station)
    .execute();
}

/** Those that nobody has decided, neither at the post nor by sending something down about them. */
export function openLookAlikes(store: Store) {
  return store
    .selectFrom("look_alike")
    .innerJoin("station", "station.id", "look_alike.station")
    .where("look_alike.state", "=", "proposed")
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("down_item")
            .select("down_item.cursor")
            .where("down_item.kind", "=", "look-alike")
            .whereRef("down_item.subject", "=", "look_alike.id"),
        ),
      ),
    )
    .select([
      "look_alike.id",
      "look_alike.station",
      "station.post",
      "look_alike.proposed_at as proposedAt",
      "look_alike.proposed_by as proposedBy",
      "look_alike.words",
      "look_alike.category",
      "look_alike.reason",
      "look_alike.note",
      "look_alike.entry",
    ])
    .orderBy("look_alike.id")
    .limit(SHOWN)
    .execute();
}
