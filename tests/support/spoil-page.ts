import { closeSync, openSync, writeSync } from "node:fs";
import Database from "better-sqlite3";
import { z } from "zod";

/** Writes nonsense over the page where a table or an index begins, as a failing disk does. */
export function spoilPage(file: string, name: string): void {
  const database = new Database(file);
  database.pragma("wal_checkpoint(TRUNCATE)");
  const size = z.int().parse(database.pragma("page_size", { simple: true }));
  const page = z
    .int()
    .parse(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(name));
  database.close();
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
  closeSync(handle);
}
