import { type Kysely, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** The daily sums once more by month, so that figures of years add up months; by month first, which is how they are read. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("month_tally")
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("measure", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("amount", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("month_tally_pk", ["month", "station", "measure", "key"])
    .modifyEnd(isPostgres(db) ? sql`` : sql`WITHOUT ROWID`)
    .execute();
  await sql`INSERT INTO month_tally (month, station, measure, key, amount)
    SELECT substr(day, 1, 7), station, measure, key, sum(amount) FROM tally
    GROUP BY substr(day, 1, 7), station, measure, key`.execute(db);
}
