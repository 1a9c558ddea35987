import type Database from "better-sqlite3";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";

/** One step of the store's form; `version` is what `user_version` says after it. */
export interface Migration {
  readonly version: number;
  readonly up: (db: Database.Database) => void;
}

const versionSchema = z.int().nonnegative();

/**
 * Brings a database to the last step, each step in a transaction of its own: one that fails leaves
 * the database at the step before. A new database takes all of them in one: an old disk needs about as long
 * for each transaction as for all of them. A database of a later program is refused untouched.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  assertMonotonic(migrations);
  if (versionOf(db) > (migrations.at(-1)?.version ?? 0)) {
    throw new BeketError("store-from-future", `user_version ${versionOf(db)}`);
  }
  const take = db.transaction((steps: readonly Migration[]) => {
    // Read inside the transaction: another process may have taken a step meanwhile.
    for (const { version, up } of steps.filter(({ version }) => version > versionOf(db))) {
      up(db);
      db.pragma(`user_version = ${version}`);
    }
  });
  if (versionOf(db) === 0) take.immediate(migrations);
  else for (const step of migrations) take.immediate([step]);
}

export function assertMonotonic(migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { version } of migrations) {
    if (version <= previous || version % 10 !== 0) {
      throw new Error(`Migration ${version} after ${previous}: versions go up in tens`);
    }
    previous = version;
  }
}

function versionOf(db: Database.Database): number {
  return versionSchema.parse(db.pragma("user_version", { simple: true }));
}
