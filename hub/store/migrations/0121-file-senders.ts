import type { Kysely } from "kysely";

/** Which station sent a file first, so that nobody fills the hub with files that no entry names. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("file").addColumn("station", "text").execute();
}
