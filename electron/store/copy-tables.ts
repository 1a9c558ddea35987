import Database from "better-sqlite3";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { asStoreError } from "./store-error.ts";

const namesSchema = z.array(z.string());
const triggersSchema = z.array(z.object({ name: z.string(), sql: z.string() }));

/**
 * Makes a new file of a store's form with the rows of all its tables but some. The rows are read past the indexes and
 * these are made anew, so that a damaged page in an index, or in a table that is left out, stays behind.
 * @throws BeketError `store-damaged` with the table whose own rows can not be read
 */
export function copyTables(from: string, to: string, except: readonly string[]): void {
  const target = new Database(to);
  try {
    target.pragma("foreign_keys = OFF");
    migrate(target, MIGRATIONS);
    // The log's triggers compare each row with all before it; they come back once it is there.
    const triggers = triggersSchema.parse(
      target.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all(),
    );
    const tables = namesSchema.parse(
      target
        .prepare(
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
        )
        .pluck()
        .all(),
    );
    target.prepare("ATTACH ? AS damaged").run(from);
    for (const { name } of triggers) target.exec(`DROP TRIGGER ${name}`);
    for (const table of tables) if (!except.includes(table)) copyRows(target, table);
    for (const { sql } of triggers) target.exec(sql);
    target.exec("DETACH damaged");
  } finally {
    target.close();
  }
}

/** The condition keeps SQLite from copying the indexes' pages as they are. */
function copyRows(target: Database.Database, table: string): void {
  try {
    target.exec(
      `DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM damaged.${table} NOT INDEXED WHERE true`,
    );
  } catch (error) {
    const found = asStoreError(error);
    if (!(found instanceof BeketError)) throw error;
    throw new BeketError(found.code, `${table}: ${found.message}`);
  }
}
