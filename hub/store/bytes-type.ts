import { type Kysely, sql } from "kysely";
import { isPostgres } from "./dialect.ts";

/** The type of a column of bytes, which the two databases call by different names. */
export function bytesType(db: Kysely<never>) {
  return isPostgres(db) ? sql`bytea` : sql`blob`;
}
