import type { HubIdentity } from "../../../shared/sync/hub.ts";
import type { Store } from "../open.ts";
import type { Write } from "../write.ts";

/** Who the hub is; `undefined` before its first start. */
export async function findHub(store: Store): Promise<HubIdentity | undefined> {
  const row = await store.selectFrom("hub").selectAll().executeTakeFirst();
  return row && { id: row.id, name: row.name, publicKey: row.public_key, recipient: row.recipient };
}

/** Of several hubs that start together on a new database, the first one's identity stays. */
export async function insertHub(
  write: Write,
  { id, name, publicKey, recipient }: HubIdentity,
): Promise<void> {
  await write
    .insertInto("hub")
    .values({ only: 1, id, name, public_key: publicKey, recipient })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
