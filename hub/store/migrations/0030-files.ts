import type { Kysely } from "kysely";
import { bytesType } from "../bytes-type.ts";

/** Evidence files by hash, in chunks; those that are still on their way, by station. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("file")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("stored_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("file_chunk")
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("at", "integer", (column) => column.notNull())
    .addColumn("bytes", bytesType(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("file_chunk_pk", ["sha256", "at"])
    .execute();
  await db.schema
    .createTable("upload")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("received", "integer", (column) => column.notNull())
    .addColumn("begun_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("upload_pk", ["station", "sha256"])
    .execute();
  await db.schema
    .createTable("upload_chunk")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("at", "integer", (column) => column.notNull())
    .addColumn("bytes", bytesType(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("upload_chunk_pk", ["station", "sha256", "at"])
    .execute();
}
