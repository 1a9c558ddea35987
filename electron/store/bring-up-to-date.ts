import Database from "better-sqlite3";
import { z } from "zod";
import { MIGRATIONS } from "./migrations/index.ts";
import { openStore } from "./open.ts";
import { refuseOtherForm, WHOLE_FORM } from "./snapshot.ts";
import { withStoreErrors } from "./store-error.ts";

/** Whether the store is of an earlier program, and the steps that have made it. */
export function stepsOf(file: string): { isOlder: boolean; taken: typeof MIGRATIONS } {
  return withStoreErrors(() => {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const version = z.int().parse(database.pragma("user_version", { simple: true }));
      const taken = MIGRATIONS.filter((step) => step.version <= version);
      return { isOlder: taken.length > 0 && taken.length < MIGRATIONS.length, taken };
    } finally {
      database.close();
    }
  });
}

/**
 * Brings a copy of an earlier program's store to the form of this one, so that it can be checked like any other. Throws
 * `store-damaged` where it has not even the form of its own time.
 */
export function bringUpToDate(file: string): void {
  const { isOlder, taken } = stepsOf(file);
  if (!isOlder) return;
  withStoreErrors(() => {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      refuseOtherForm(database, WHOLE_FORM, taken);
    } finally {
      database.close();
    }
  });
  openStore(file, { now: () => 0, onSlow: () => {} }).close();
}
