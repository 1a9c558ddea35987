import { setTimeout } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Store } from "./open.ts";
import type { Tables } from "./tables.ts";

export type Write = Transaction<Tables>;

/** Rows of one INSERT: with up to 20 columns this stays below SQLite's 32,766 parameters. */
const ROWS_AT_ONCE = 1_000;

/** Milliseconds that a write waits for another program's on SQLite, and between two tries. */
const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * Runs the work in one transaction. Its first statement must be a write: SQLite then takes the lock at once, instead
 * of failing when a read turns into a write. While another program holds it, the work is tried again from its beginning,
 * and meanwhile others read.
 */
export async function write<T>(store: Store, work: (write: Write) => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await store.transaction().execute(work);
    } catch (error) {
      if (!isLocked(error) || performance.now() > deadline) throw error;
      await setTimeout(PAUSE);
    }
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";

/** The rows in parts that one statement can take. */
export function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    yield rows.slice(start, start + ROWS_AT_ONCE);
}
