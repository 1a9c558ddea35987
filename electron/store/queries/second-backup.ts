import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { readSetting, writeSetting } from "./setting.ts";

const KEY = "second-backup-folder";

/** The folder that a second copy of each backup goes to; `null` for none. */
export function readSecondBackupFolder(db: ReadableDb): string | null {
  return readSetting(db, KEY, z.string()) || null;
}

export function writeSecondBackupFolder(db: WritableDb, folder: string): void {
  writeSetting(db, KEY, folder);
}
