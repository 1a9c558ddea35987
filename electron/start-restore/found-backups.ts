import { readdirSync } from "node:fs";
import path from "node:path";
import { hasOtherKey } from "../log-keys/station-key.ts";
import { backupTime } from "../services/backup-names.ts";
import { backupFolder } from "../services/make-backup.ts";
import { storeFile } from "../services/station-desk.ts";
import { lookInto, stationOfFile } from "../store/look-into.ts";
import { readSecondBackupFolder } from "../store/queries/second-backup.ts";

export interface FoundBackup {
  readonly file: string;
  readonly madeAt: Date;
  readonly place: "own" | "second";
}

/**
 * The backups that a damaged store can be restored from, the newest first: beside it, and in the second place where
 * the store can still say which that is. Those of a post with another key are left out.
 */
export function findBackups(userData: string): FoundBackup[] {
  const second = lookInto(storeFile(userData), readSecondBackupFolder);
  return [...backupsIn(backupFolder(userData), "own"), ...(second ? backupsIn(second, "second") : [])]
    .filter(({ file }) => {
      const station = stationOfFile(file);
      return station !== undefined && !hasOtherKey(userData, station.publicKey);
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

function backupsIn(folder: string, place: FoundBackup["place"]): FoundBackup[] {
  return namesIn(folder).flatMap((name) => {
    const madeAt = backupTime(name);
    return madeAt ? [{ file: path.join(folder, name), madeAt, place }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
