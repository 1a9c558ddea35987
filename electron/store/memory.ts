import Database from "better-sqlite3";
import { Connection } from "./connection.ts";
import { WritableDb } from "./databases.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";

export interface MemoryStore {
  readonly db: WritableDb;
  close(): void;
}

/** Empty tables of today's form that are in no file; rows may name what is not there. */
export function openMemoryStore(): MemoryStore {
  const database = new Database(":memory:");
  migrate(database, MIGRATIONS);
  database.pragma("foreign_keys = OFF");
  return {
    db: new WritableDb(new Connection(database, { now: () => 0, onSlow: () => {} })),
    close: () => database.close(),
  };
}
