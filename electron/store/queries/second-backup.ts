import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const KEY = "second-backup-folder";

const read = {
  name: "second_backup.read",
  sql: "SELECT value FROM setting WHERE key = @key",
  row: z.object({ value: jsonColumn(z.string()) }),
} satisfies Select<z.ZodType>;

const write: Change = {
  name: "second_backup.write",
  sql: `INSERT INTO setting (key, value) VALUES (@key, @value)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
};

/** The folder that a second copy of each backup goes to; `null` for none. */
export function readSecondBackupFolder(db: ReadableDb): string | null {
  return db.get(read, { key: KEY })?.value || null;
}

export function writeSecondBackupFolder(db: WritableDb, folder: string): void {
  db.run(write, { key: KEY, value: JSON.stringify(folder) });
}
