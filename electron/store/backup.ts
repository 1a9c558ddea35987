import Database from "better-sqlite3";
import { asStoreError, isDamage, withStoreErrors } from "./store-error.ts";

/** Copied between two turns of the loop: about four megabytes. */
const PAGES_AT_ONCE = 1_000;

/** SQLite's online backup; the copy is one file that can be opened from a read-only place. */
export async function backUp(database: Database.Database, copy: string, signal?: AbortSignal): Promise<void> {
  try {
    await database.backup(copy, {
      progress: () => {
        signal?.throwIfAborted();
        return PAGES_AT_ONCE;
      },
    });
  } catch (error) {
    throw asStoreError(error);
  }
  makeSingleFile(copy);
}

/** Folds what stands in the write-ahead log into the database's file; throws `store-busy` when it is open elsewhere. */
export function makeSingleFile(file: string): void {
  withStoreErrors(() => {
    const database = new Database(file, { fileMustExist: true, timeout: 500 });
    try {
      database.pragma("journal_mode = DELETE");
    } finally {
      database.close();
    }
  });
}

/** Throws `store-busy` while another program has the store open; one that is damaged is in nobody's use. */
export function refuseInUse(file: string): void {
  try {
    makeSingleFile(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}
