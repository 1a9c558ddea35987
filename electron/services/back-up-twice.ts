import { statSync } from "node:fs";
import { evidenceFolder } from "../evidence/file-store.ts";
import { mirrorEvidence } from "../evidence/mirror.ts";
import { readSecondBackupFolder } from "../store/queries/second-backup.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
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

/** Copies the database into its own folder, and with the evidence files into a second place, where there is one. */
export async function backUpTwice(desk: EvidenceDesk, places: Backups, depth: Depth): Promise<BackedUp> {
  const second = readSecondBackupFolder(desk.db);
  const reachable = second !== null && isFolder(second);
  const { entries } = await makeBackup(desk, { ...places, ...(reachable && { second }) }, depth);
  if (second === null) return { entries, second: "none" };
  if (!reachable) return { entries, second: "unreachable" };
  await mirrorEvidence(desk.evidence, evidenceFolder(second));
  return { entries, second: "made" };
}

export function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
