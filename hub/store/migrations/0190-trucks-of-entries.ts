import { type Kysely, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** Which truck an entry is about, so that all that is told of one is found without reading its station's log. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("entry").addColumn("inspection", "text").execute();
  const inspection = isPostgres(db)
    ? sql`content::jsonb #>> '{payload,inspection}'`
    : sql`json_extract(content, '$.payload.inspection')`;
  await sql`UPDATE entry SET inspection = ${inspection} WHERE content LIKE '%"inspection":"%'`.execute(db);
  await sql`CREATE INDEX entry_inspection ON entry (inspection, station) WHERE inspection IS NOT NULL`.execute(
    db,
  );
}
