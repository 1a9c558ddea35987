import { BeketError } from "../../shared/contract/errors.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readStation } from "../store/queries/station.ts";
import { lastBackup } from "./last-backup.ts";
import { readWitness } from "./log-witness.ts";
import { backupFolder } from "./make-backup.ts";

/**
 * A store without a station beside the backups of one, or beside what was seen of its log, is no first start: its
 * file was lost or emptied. Throws `store-damaged` before a new log is begun in its place.
 */
export function refuseLostStore(db: ReadableDb, userData: string): void {
  if (readStation(db)) return;
  const last = lastBackup(backupFolder(userData));
  if (last) throw emptied(`there is a backup of ${last.toISOString()}`);
  const seen = readWitness(userData);
  if (seen) throw emptied(`its log was seen up to entry ${seen.sequence}`);
}

const emptied = (trace: string): BeketError =>
  new BeketError("store-damaged", `the store is empty, but ${trace}`);
