import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const list = {
  name: "erased_file.list",
  sql: "SELECT sha256 FROM erased_file ORDER BY sha256",
  row: z.object({ sha256: z.string() }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "erased_file.insert",
  sql: "INSERT INTO erased_file (sha256) VALUES (@sha256) ON CONFLICT DO NOTHING",
};

const remove: Change = { name: "erased_file.remove", sql: "DELETE FROM erased_file WHERE sha256 = @sha256" };

/** Hashes of the files that are to go, wherever they still lie. */
export function listErasedFiles(db: ReadableDb): string[] {
  return db.all(list).map(({ sha256 }) => sha256);
}

export function insertErasedFile(db: WritableDb, sha256: string): void {
  db.run(insert, { sha256 });
}

export function removeErasedFile(db: WritableDb, sha256: string): void {
  db.run(remove, { sha256 });
}
