import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import { Connection } from "./connection.ts";
import { ReadableDb, WritableDb } from "./databases.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { asStoreError } from "./store-error.ts";

/** A store's file as it stood at one moment: what is written meanwhile is not seen, and nothing can be. */
export interface Snapshot {
  readonly db: ReadableDb;
  /** The same, with room for temporary tables that are gone when it closes. */
  readonly scratch: WritableDb;
  /** Throws `store-damaged` where an index or a trigger was changed, added or taken away. */
  assertForm(): void;
  close(): void;
}

const formSchema = z.array(z.object({ name: z.string(), sql: z.string() }));
const quiet = { now: () => 0, onSlow: () => {} };

/** Opens any store's file to be looked at, a backup too; one with other tables than ours is refused. */
export function openSnapshot(file: string): Snapshot {
  if (!existsSync(file)) throw new BeketError("not-found", file);
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    database.pragma("busy_timeout = 5000");
    // Temporary tables of the same form as the stored ones refer to what is not beside them.
    database.pragma("foreign_keys = OFF");
    database.exec("BEGIN");
    refuseOtherForm(database, ["table"]);
  } catch (error) {
    database?.close();
    throw asStoreError(error);
  }
  const opened = database;
  const connection = new Connection(opened, quiet);
  return {
    db: new ReadableDb(connection),
    scratch: new WritableDb(connection),
    assertForm: () => refuseOtherForm(opened, WHOLE_FORM),
    close: () => opened.close(),
  };
}

/** All that a migration makes. */
export const WHOLE_FORM = ["table", "index", "trigger", "view"];

/** @param migrations what has made the tables that are expected */
export function refuseOtherForm(
  database: Database.Database,
  types: readonly string[],
  migrations = MIGRATIONS,
): void {
  const fresh = new Database(":memory:");
  try {
    migrate(fresh, migrations);
    const [found, ours] = [database, fresh].map((db) => db.pragma("user_version", { simple: true }));
    if (Number(found) > Number(ours)) throw new BeketError("store-from-future", `user_version ${found}`);
    const actual = formOf(database, types);
    const expected = formOf(fresh, types);
    for (const name of new Set([...expected.keys(), ...actual.keys()])) {
      if (actual.get(name) === expected.get(name)) continue;
      const what = expected.has(name) ? (actual.has(name) ? "changed" : "missing") : "not of this program";
      throw new BeketError("store-damaged", `${name} is ${what}`);
    }
  } finally {
    fresh.close();
  }
}

/** What the database is made of, by name, each as the statement that made it. */
function formOf(database: Database.Database, types: readonly string[]): Map<string, string> {
  const rows = database
    .prepare(
      `SELECT name, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(types));
  return new Map(formSchema.parse(rows).map(({ name, sql }) => [name, sql]));
}
