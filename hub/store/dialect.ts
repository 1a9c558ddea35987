import { type Kysely, PostgresAdapter } from "kysely";

/** The few places where the two databases differ ask here. */
export function isPostgres<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
