import type { Selectable } from "kysely";
import type { DownKind } from "../../../shared/sync/down.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

export type DeliveryRow = Selectable<Tables["delivery"]>;
export type OfficerRow = Selectable<Tables["post_officer"]>;

/** What a post says last of an item counts. */
export async function putDelivery(write: Write, row: DeliveryRow): Promise<void> {
  const { state, reason, at } = row;
  await write
    .insertInto("delivery")
    .values(row)
    .onConflict((conflict) => conflict.columns(["item", "station"]).doUpdateSet({ state, reason, at }))
    .execute();
}

export async function putPostOfficer(write: Write, row: OfficerRow): Promise<void> {
  const { name, role, active, at } = row;
  await write
    .insertInto("post_officer")
    .values(row)
    .onConflict((conflict) => conflict.columns(["station", "id"]).doUpdateSet({ name, role, active, at }))
    .execute();
}

export async function deliveriesOf(store: Store, items: readonly string[]): Promise<DeliveryRow[]> {
  if (items.length === 0) return [];
  return store.selectFrom("delivery").selectAll().where("item", "in", items).execute();
}

export const listPostOfficers = (store: Store): Promise<OfficerRow[]> =>
  store.selectFrom("post_officer").selectAll().execute();

export type ItemRow = Selectable<Tables["down_item"]>;

/** The last item of each subject, the newest first, from below a cursor on. */
export function lastItems(
  store: Store,
  { kind, before, limit }: { kind: DownKind; before?: number | undefined; limit?: number | undefined },
): Promise<ItemRow[]> {
  let items = store
    .selectFrom("down_item as item")
    .selectAll()
    .where("kind", "=", kind)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("down_item as later")
            .select("later.cursor")
            .whereRef("later.kind", "=", "item.kind")
            .whereRef("later.subject", "=", "item.subject")
            .whereRef("later.cursor", ">", "item.cursor"),
        ),
      ),
    )
    .orderBy("cursor", "desc");
  if (before !== undefined) items = items.where("cursor", "<", before);
  if (limit !== undefined) items = items.limit(limit);
  return items.execute();
}
