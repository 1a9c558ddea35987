import { type Kysely, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** Trucks that have come and are not decided yet, and who has read which message. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("in_work")
    .addColumn("inspection", "text", (column) => column.primaryKey())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("registered_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("in_work_station")
    .on("in_work")
    .columns(["station", "registered_at"])
    .execute();
  await db.schema
    .createTable("message_read")
    .addColumn("entry", "text", (column) => column.primaryKey())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("officer", "text", (column) => column.notNull())
    .addColumn("read_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("message_read_message").on("message_read").column("message").execute();
  await fill(db);
}

async function fill(db: Kysely<never>): Promise<void> {
  const member = (path: readonly string[]) =>
    isPostgres(db)
      ? sql`content::jsonb #>> ${sql.lit(`{${path.join(",")}}`)}`
      : sql`json_extract(content, ${sql.lit(`$.${path.join(".")}`)})`;
  const inspection = member(["payload", "inspection"]);
  await sql`INSERT INTO in_work (inspection, entry, station, registered_at)
    SELECT ${inspection}, id, station, time FROM entry
    WHERE kind = 'truck-registered' AND ${inspection} IS NOT NULL AND ${inspection} NOT IN (
      SELECT ${inspection} FROM entry
      WHERE kind IN ('decision-recorded', 'truck-withdrawn') AND ${inspection} IS NOT NULL)
    ON CONFLICT DO NOTHING`.execute(db);
  const message = member(["payload", "message"]);
  await sql`INSERT INTO message_read (entry, message, station, officer, read_at)
    SELECT id, ${message}, station, ${member(["officer"])}, time FROM entry
    WHERE kind = 'message-read' AND ${message} IS NOT NULL`.execute(db);
}
