import { existsSync, mkdirSync, renameSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Station } from "../../shared/schemas/station.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { fetchEvidence } from "../evidence/mirror.ts";
import { makeSingleFile, refuseInUse } from "../store/backup.ts";
import { bringUpToDate } from "../store/bring-up-to-date.ts";
import { COMPANIONS, removeDatabase } from "../store/database-files.ts";
import { stationOfFile } from "../store/look-into.ts";
import { openReader } from "../store/open.ts";
import { typeOfEvidence } from "../store/queries/evidence-file.ts";
import { asStoreError } from "../store/store-error.ts";
import { replacedName } from "./backup-names.ts";
import { copyDurably, sha256OfFile } from "./make-backup.ts";
import { noteRestore, type RestoreAsked } from "./record-restore.ts";
import { refuseOtherPost } from "./refuse-other-post.ts";
import { storeFile } from "./station-desk.ts";
import { verifyStore } from "./verify-store.ts";

export interface InPlace {
  readonly entries: number;
  /** Where the database is now that was there before; `null` where there was none. */
  readonly replaced: string | null;
}

/**
 * Puts a backup in the place of a station's database, which is kept beside it. What is checked is the
 * copy that will be used. Throws `store-damaged` for a backup that is not sound, `backup-other-post` for another
 * station's, and `store-busy` while the program is open; then nothing was changed.
 */
export async function restoreBackup(backup: string, userData: string, asked: RestoreAsked): Promise<InPlace> {
  if (!existsSync(backup)) throw new BeketError("not-found", backup);
  const target = storeFile(userData);
  const draft = draftOf(target);
  try {
    mkdirSync(userData, { recursive: true });
    removeDatabase(draft);
    const entries = await checkedCopy(backup, draft);
    refuseOtherPost(stationIn(draft), userData);
    const sha256 = await sha256OfFile(backup);
    const replaced = existsSync(target) ? await keepBeside(target, asked.at) : null;
    // In the copy itself: whatever ends the program from here on, the store that opens knows of it, or is the old one.
    noteRestore(draft, { file: path.basename(backup), sha256, lastSequence: entries, ...asked });
    renameSync(draft, target);
    // A second place has the photos and scans beside its backups.
    await fetchEvidenceOf(target, path.dirname(backup));
    return { entries, replaced };
  } catch (error) {
    removeDatabase(draft);
    throw asStoreError(error);
  }
}

const draftOf = (target: string): string => `${target}.restoring`;

/** What a restore has left that a kill or a power cut ended: a whole database, of which nobody would know. */
export function removeHalfRestore(userData: string, report: (error: unknown) => void): void {
  try {
    removeDatabase(draftOf(storeFile(userData)));
  } catch (error) {
    // A folder that nothing can be written to is still read.
    report(error);
  }
}

function stationIn(draft: string): Station {
  const station = stationOfFile(draft);
  if (!station) throw new BeketError("store-damaged", "there is no station in it");
  return station;
}

async function checkedCopy(backup: string, draft: string): Promise<number> {
  // A database that was copied away while it was open has its last entries there.
  if (existsSync(`${backup}-wal`)) await copyFile(`${backup}-wal`, `${draft}-wal`);
  await copyDurably(backup, draft);
  bringUpToDate(draft);
  const { entries, firstBad } = await verifyStore(draft, { whole: true });
  if (firstBad) throw new BeketError("store-damaged", `entry ${firstBad.sequence}: ${firstBad.problem}`);
  makeSingleFile(draft);
  return entries;
}

async function fetchEvidenceOf(target: string, place: string): Promise<void> {
  const { db, close } = openReader(target);
  try {
    await fetchEvidence({
      own: evidenceFolder(path.dirname(target)),
      second: evidenceFolder(place),
      isKnown: (sha256) => typeOfEvidence(db, sha256) !== undefined,
    });
  } finally {
    close();
  }
}

/** A copy, so that there is a database at every moment: what is cut off here is not taken for a first start. */
async function keepBeside(target: string, now: Date): Promise<string> {
  refuseInUse(target);
  const kept = path.join(path.dirname(target), replacedName(now));
  await copyDurably(target, kept);
  for (const companion of COMPANIONS) {
    if (existsSync(`${target}${companion}`)) renameSync(`${target}${companion}`, `${kept}${companion}`);
  }
  return kept;
}
