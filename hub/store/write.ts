import type { Transaction } from "kysely";
import type { Store } from "./open.ts";
import type { Tables } from "./tables.ts";

export type Write = Transaction<Tables>;

/** Rows of one INSERT: with up to 20 columns this stays below SQLite's 32,766 parameters. */
const ROWS_AT_ONCE = 1_000;

/**
 * Runs the work in one transaction. Its first statement must be a write: SQLite then takes the lock at once and
 * waits for it, instead of failing when a read turns into a write.
 */
export function write<T>(store: Store, work: (write: Write) => Promise<T>): Promise<T> {
  return store.transaction().execute(work);
}

/** The rows in parts that one statement can take. */
export function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    yield rows.slice(start, start + ROWS_AT_ONCE);
}
