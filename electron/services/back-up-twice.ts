import { statSync } from "node:fs";
import { readSecondBackupFolder } from "../store/queries/second-backup.ts";
import type { Desk } from "./desk.ts";
import { makeBackup } from "./make-backup.ts";
import type { Depth } from "./verify-store.ts";

interface Backups {
  readonly backup: Parameters<typeof makeBackup>[1]["backup"];
  readonly folder: string;
}

export interface BackedUp {
  readonly entries: number;
  /** A stick that is not plugged in keeps nobody from a backup on this computer. */
  readonly second: "made" | "unreachable" | "none";
}

export async function backUpTwice(desk: Desk, places: Backups, depth: Depth): Promise<BackedUp> {
  const second = readSecondBackupFolder(desk.db);
  const reachable = second !== null && isFolder(second);
  const { entries } = await makeBackup(desk, { ...places, ...(reachable && { second }) }, depth);
  if (second === null) return { entries, second: "none" };
  return { entries, second: reachable ? "made" : "unreachable" };
}

export function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
