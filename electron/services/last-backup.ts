import { backupStation } from "./backup-names.ts";
import { backupsIn } from "./backups-in.ts";

/**
 * When the newest backup of a folder was made, by its name.
 * @param station leaves out those that say they are another's; without it all count
 */
export function lastBackup(folder: string, station?: string): Date | undefined {
  const times = backupsIn(folder)
    .filter(({ name }) => station === undefined || (backupStation(name) ?? station) === station)
    .map(({ madeAt }) => madeAt);
  return times.sort((a, b) => b.getTime() - a.getTime())[0];
}
