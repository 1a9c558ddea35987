import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bringUpToDate, stepsOf } from "../store/bring-up-to-date.ts";

/** Works with a store's file, or where it is of an earlier program with a copy in the form of this one: nothing of it is changed. */
export async function withUpToDate<T>(file: string, work: (current: string) => Promise<T>): Promise<T> {
  if (!existsSync(file) || !stepsOf(file).isOlder) return work(file);
  const folder = mkdtempSync(path.join(tmpdir(), "beket-"));
  const copy = path.join(folder, "copy.sqlite");
  try {
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    bringUpToDate(copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
