import type { Kysely } from "kysely";

/** Who the hub is, the stations, what they were invited by, and the nonces of their requests. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("hub")
    .addColumn("only", "integer", (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("public_key", "text", (column) => column.notNull())
    .addColumn("recipient", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("station")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("post", "text", (column) => column.notNull())
    .addColumn("crossing", "text", (column) => column.notNull())
    .addColumn("public_key", "text", (column) => column.notNull())
    .addColumn("enrolled_at", "text", (column) => column.notNull())
    .addColumn("revoked_at", "text")
    .addColumn("revoked_reason", "text")
    .addColumn("last_contact", "text")
    .addColumn("clock_ahead", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("unsynced", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("unsynced_files", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("catalogue", "text")
    .addColumn("app", "text")
    .execute();
  await db.schema
    .createTable("invitation")
    .addColumn("code_hash", "text", (column) => column.primaryKey())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("used_at", "text")
    .addColumn("used_by", "text")
    .execute();
  await db.schema
    .createTable("nonce")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("nonce", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("nonce_pk", ["station", "nonce"])
    .execute();
  await db.schema.createIndex("nonce_expires").on("nonce").column("expires_at").execute();
}
