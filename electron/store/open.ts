import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { backUp } from "./backup.ts";
import { Connection, type Observer } from "./connection.ts";
import { ReadableDb, WritableDb } from "./databases.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { asStoreError, withStoreErrors } from "./store-error.ts";

const QUIET: Observer = { now: () => 0, onSlow: () => {} };

export interface Store {
  readonly db: WritableDb;
  /** Copies the whole store into a new file while work goes on, what is written meanwhile included. */
  backup(file: string, signal?: AbortSignal): Promise<void>;
  close(): void;
}

/** Opens the store's file, makes it when there is none, and brings it to this program's form. */
export function openStore(file: string, observer: Observer): Store {
  withStoreErrors(() => mkdirSync(path.dirname(file), { recursive: true }));
  const database = openDatabase(file);
  return {
    db: new WritableDb(new Connection(database, observer)),
    backup: (copy, signal) => backUp(database, copy, signal),
    close: () => database.close(),
  };
}

export interface Reader {
  readonly db: ReadableDb;
  close(): void;
}

/** A second connection to a store that is open already, for a thread that only reads. */
export function openReader(file: string): Reader {
  const database = withStoreErrors(() => new Database(file, { readonly: true, fileMustExist: true }));
  database.pragma("busy_timeout = 5000");
  return { db: new ReadableDb(new Connection(database, QUIET)), close: () => database.close() };
}

/** A connection to a store of any version, which stays in the form it is in. */
export function openWriter(file: string): Pick<Store, "db" | "close"> {
  const database = withStoreErrors(() => new Database(file, { fileMustExist: true }));
  return { db: new WritableDb(new Connection(database, QUIET)), close: () => database.close() };
}

function openDatabase(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    setPragmas(database);
    migrate(database, MIGRATIONS);
    return database;
  } catch (error) {
    database?.close();
    throw asStoreError(error);
  }
}

function setPragmas(database: Database.Database): void {
  database.pragma("busy_timeout = 5000");
  database.pragma("journal_mode = WAL");
  // With WAL, less than FULL would lose the last decisions in a power cut.
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  // What is erased because its time is over must not be left in the file's free places.
  database.pragma("secure_delete = ON");
  // Without it, INSERT OR REPLACE deletes rows without firing their delete triggers.
  database.pragma("recursive_triggers = ON");
}
