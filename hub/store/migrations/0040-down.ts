import type { Kysely } from "kysely";
import { bytesType } from "../bytes-type.ts";

/** What goes down to the stations. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("down_item")
    .addColumn("cursor", "bigint", (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("stations", "text")
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("signature", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("down_item_subject").on("down_item").columns(["kind", "subject"]).execute();
  await db.schema
    .createTable("package")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("version", "text", (column) => column.notNull().unique())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("bytes", bytesType(db), (column) => column.notNull())
    .execute();
}
