import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";

/**
 * Makes the database's files readable by their owner alone, whatever the folder allows; SQLite gives new ones beside it the
 * same mode. Windows has no modes; there the folder guards them.
 */
export function keepToOwner(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  if (process.platform === "win32") return;
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    if (!existsSync(each)) continue;
    const { mode, uid } = statSync(each);
    if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(each, 0o600);
  }
}
