import Database from "better-sqlite3";
import { z } from "zod";
import { wholeTables } from "./migrations.ts";

/** Every table of a store's file with all its rows, and every word that search has, with its place. */
export function wholeStore(file: string): { tables: Record<string, unknown[]>; words: unknown[] } {
  const database = new Database(file, { readonly: true });
  try {
    database.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, decision_search, instance)");
    const words = database.prepare("SELECT doc, col, term, offset FROM words ORDER BY doc, col, offset");
    return { tables: wholeTables(database), words: words.raw().all() };
  } finally {
    database.close();
  }
}

/** What someone does to a store who has its file, another program and the knowledge. */
export function editStore(file: string, sql: string): void {
  const database = new Database(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** The statement that made a table or a trigger. */
export function statementOf(file: string, name: string): string {
  const database = new Database(file, { readonly: true });
  try {
    return z
      .string()
      .parse(database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?").pluck().get(name));
  } finally {
    database.close();
  }
}
