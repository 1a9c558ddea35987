import type { Kysely } from "kysely";

/** When a station made the report that stands, by the hub's clock: one from a stick may come after a newer one. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("station").addColumn("reported_at", "text").execute();
}
