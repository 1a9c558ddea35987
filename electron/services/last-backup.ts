import { readdirSync } from "node:fs";
import { backupStation, backupTime } from "./backup-names.ts";

/**
 * When the newest backup of a folder was made, by its name.
 * @param station leaves out those that say they are another's; without it all count
 */
export function lastBackup(folder: string, station?: string): Date | undefined {
  const times = namesIn(folder)
    .filter((name) => station === undefined || (backupStation(name) ?? station) === station)
    .flatMap((name) => backupTime(name) ?? []);
  return times.sort((a, b) => b.getTime() - a.getTime())[0];
}

/** A folder that is not there, or that nobody can look into, has none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
