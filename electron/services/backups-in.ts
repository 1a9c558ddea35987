import { readdirSync } from "node:fs";
import path from "node:path";
import { backupTime } from "./backup-names.ts";

interface NamedBackup {
  readonly name: string;
  readonly file: string;
  readonly madeAt: Date;
}

/** The files of a folder that bear a backup's name; a folder that is not there, or that nobody can look into, has none. */
export function backupsIn(folder: string): NamedBackup[] {
  return namesIn(folder).flatMap((name) => {
    const madeAt = backupTime(name);
    return madeAt ? [{ name, file: path.join(folder, name), madeAt }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
