import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { backupTime } from "./backup-names.ts";

export interface BackupFile {
  readonly name: string;
  readonly madeAt: string;
  /** Bytes. */
  readonly size: number;
}

/** The backups of a folder, the newest first. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const time = backupTime(name);
      return time === undefined
        ? []
        : [{ name, madeAt: time.toISOString(), size: statSync(path.join(folder, name)).size }];
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}
