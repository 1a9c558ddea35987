import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { mirrorEvidence } from "../evidence/mirror.ts";
import type { Store } from "../store/open.ts";
import { typeOfEvidence } from "../store/queries/evidence-file.ts";
import { readSecondBackupFolder } from "../store/queries/second-backup.ts";
import { asStoreError } from "../store/store-error.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import { isFolder } from "./is-folder.ts";
import { copyBackup, makeBackup } from "./make-backup.ts";
import { removeErasedFiles } from "./remove-erased-files.ts";
import type { Depth } from "./verify-store.ts";

interface Places {
  readonly backup: Store["backup"];
  readonly folder: string;
}

export interface BackedUp {
  readonly entries: number;
  /** A stick that is full or not plugged in keeps nobody from a backup on this computer. */
  readonly second: "made" | "failed" | "unreachable" | "none";
  /** Why the second place has none; `null` where it has, or was not tried. */
  readonly failure: ErrorCode | null;
}

/** Copies the database into its own folder, and with the evidence files into a second place, where there is one. */
export async function backUpTwice(desk: EvidenceDesk, places: Places, depth: Depth): Promise<BackedUp> {
  await removeErasedFiles(desk);
  const { entries, file } = await makeBackup(desk, places, depth);
  const second = readSecondBackupFolder(desk.db);
  if (second === null) return { entries, second: "none", failure: null };
  if (!(await isFolder(second))) return { entries, second: "unreachable", failure: null };
  try {
    await copyBackup(desk, file, second, depth);
    await mirrorEvidence({
      own: desk.evidence,
      second: evidenceFolder(second),
      isKnown: (sha256) => typeOfEvidence(desk.db, sha256) !== undefined,
      signal: depth.signal,
    });
    return { entries, second: "made", failure: null };
  } catch (error) {
    depth.signal?.throwIfAborted();
    return { entries, second: "failed", failure: codeOf(error) };
  }
}

/** As the officer is told of it. */
export function codeOf(error: unknown): ErrorCode {
  const told = asStoreError(error);
  return told instanceof BeketError ? told.code : "internal";
}
