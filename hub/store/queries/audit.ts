import type { Insertable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

export async function insertAudit(write: Write, row: Insertable<Tables["audit"]>): Promise<void> {
  await write.insertInto("audit").values(row).execute();
}

/** The newest first, from before an id on. */
export function auditBefore(store: Store, before: string | undefined, limit: number) {
  const rows = store.selectFrom("audit").selectAll().orderBy("id", "desc").limit(limit);
  return (before === undefined ? rows : rows.where("id", "<", before)).execute();
}
