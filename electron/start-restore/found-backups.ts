import { hasOtherKey } from "../log-keys/station-key.ts";
import { backupsIn } from "../services/backups-in.ts";
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
  return [...backupsAt(backupFolder(userData), "own"), ...(second ? backupsAt(second, "second") : [])]
    .filter(({ file }) => {
      const station = stationOfFile(file);
      return station !== undefined && !hasOtherKey(userData, station.publicKey);
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

const backupsAt = (folder: string, place: FoundBackup["place"]): FoundBackup[] =>
  backupsIn(folder).map(({ file, madeAt }) => ({ file, madeAt, place }));
