import type { Kysely } from "kysely";

/** Passwords that the hub made up, and that must be changed before anything else. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable("account")
    .addColumn("password_made", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
