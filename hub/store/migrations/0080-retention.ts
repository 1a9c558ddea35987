import { type Kysely, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** What may be erased when its time is over: payloads of entries, and the files that nothing names any more. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("entry").addColumn("erased_at", "text").execute();
  await sql`CREATE INDEX entry_kept ON entry (kind, time) WHERE erased_at IS NULL`.execute(db);
  await db.schema
    .createTable("retention")
    .addColumn("class", "text", (column) => column.primaryKey())
    .addColumn("months", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("file_use")
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("file_use_pk", ["entry", "sha256"])
    .execute();
  await db.schema.createIndex("file_use_sha256").on("file_use").column("sha256").execute();
  for (const member of ["sha256", "thumbnail"] as const) await noteUses(db, member);
}

async function noteUses(db: Kysely<never>, member: "sha256" | "thumbnail"): Promise<void> {
  const hash = isPostgres(db)
    ? sql`content::jsonb -> 'payload' ->> ${sql.lit(member)}`
    : sql`json_extract(content, ${sql.lit(`$.payload.${member}`)})`;
  await sql`INSERT INTO file_use (entry, sha256)
    SELECT id, ${hash} FROM entry WHERE kind = 'file-attached' AND ${hash} IS NOT NULL
    ON CONFLICT DO NOTHING`.execute(db);
}
