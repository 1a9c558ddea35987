import type { Kysely } from "kysely";

/** Who did what at the hub, and by whom what went down and who was revoked. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("account", "text")
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("detail", "text", (column) => column.notNull())
    .execute();
  await db.schema.alterTable("down_item").addColumn("published_by", "text").execute();
  await db.schema.alterTable("station").addColumn("revoked_by", "text").execute();
}
