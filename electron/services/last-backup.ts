import { existsSync, readdirSync } from "node:fs";
import { backupTime } from "./backup-names.ts";

/** When the newest backup of a folder was made, by its name. */
export function lastBackup(folder: string): Date | undefined {
  if (!existsSync(folder)) return undefined;
  const times = readdirSync(folder).flatMap((name) => backupTime(name) ?? []);
  return times.sort((a, b) => b.getTime() - a.getTime())[0];
}
