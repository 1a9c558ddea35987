import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { stationOfFile } from "../store/look-into.ts";
import { backupStation, backupTime } from "./backup-names.ts";

export interface BackupFile {
  readonly name: string;
  readonly madeAt: string;
  /** Bytes. */
  readonly size: number;
  /** The other post whose backup it is; `null` for one of the station itself. */
  readonly otherPost: string | null;
}

/** The backups of a folder, the newest first, as the station of this id sees them. */
export function listBackups(folder: string, station: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const time = backupTime(name);
      if (time === undefined) return [];
      const file = path.join(folder, name);
      const otherPost = otherPostOf(file, station);
      return [{ name, madeAt: time.toISOString(), size: statSync(file).size, otherPost }];
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

function otherPostOf(file: string, station: string): string | null {
  const named = backupStation(path.basename(file));
  if (named === station) return null;
  const of = stationOfFile(file);
  if (of?.id === station) return null;
  return of?.post ?? named ?? null;
}
