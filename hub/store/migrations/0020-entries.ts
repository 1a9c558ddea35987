import type { Kysely } from "kysely";

/** The stations' logs, branch by branch, and what could not be put into them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("entry")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("branch", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("time", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("previous_hash", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("received_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("entry_pk", ["station", "sequence", "branch"])
    .execute();
  await db.schema
    .createTable("branch")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("branch", "integer", (column) => column.notNull())
    .addColumn("from_sequence", "integer", (column) => column.notNull())
    .addColumn("head_sequence", "integer", (column) => column.notNull())
    .addColumn("head_hash", "text", (column) => column.notNull())
    .addColumn("head_time", "text", (column) => column.notNull())
    .addColumn("entries", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("branch_pk", ["station", "branch"])
    .execute();
  await db.schema
    .createTable("held")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("previous_hash", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("received_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("held_pk", ["station", "hash"])
    .execute();
  await db.schema
    .createTable("refusal")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("refused_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("refusal_pk", ["station", "sequence"])
    .execute();
  await db.schema
    .createTable("hole")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("branch", "integer", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("hole_pk", ["station", "branch", "sequence"])
    .execute();
}
