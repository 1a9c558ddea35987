import { evidenceFolder, removeFile } from "../evidence/file-store.ts";
import { listErasedFiles, removeErasedFile } from "../store/queries/erased-file.ts";
import { typeOfEvidence } from "../store/queries/evidence-file.ts";
import { readSecondBackupFolder } from "../store/queries/second-backup.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import { isFolder } from "./is-folder.ts";

/**
 * Removes the files whose time is over, here and in the second place; while that does not let them go they
 * stay noted for the next time. A file that another truck has too stays.
 */
export async function removeErasedFiles({ db, evidence }: EvidenceDesk): Promise<void> {
  const second = readSecondBackupFolder(db);
  const isReachable = second !== null && (await isFolder(second));
  for (const sha256 of listErasedFiles(db)) {
    if (typeOfEvidence(db, sha256) === undefined) {
      await removeFile(evidence, sha256);
      const isGone = second === null || (isReachable && (await isRemoved(second, sha256)));
      if (!isGone) continue;
    }
    removeErasedFile(db, sha256);
  }
}

const isRemoved = (second: string, sha256: string): Promise<boolean> =>
  removeFile(evidenceFolder(second), sha256).then(
    () => true,
    () => false,
  );
