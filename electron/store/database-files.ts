import { rmSync } from "node:fs";

/**
 * What SQLite may have beside a database's file, which belongs to it. A journal that a kill has left would be rolled
 * back into whatever takes the file's place.
 */
export const COMPANIONS = ["-wal", "-shm", "-journal"];

export function removeDatabase(file: string): void {
  for (const companion of ["", ...COMPANIONS]) rmSync(`${file}${companion}`, { force: true });
}
