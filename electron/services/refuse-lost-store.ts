import { BeketError } from "../../shared/contract/errors.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readStation } from "../store/queries/station.ts";
import { lastBackup } from "./last-backup.ts";

/**
 * A store without a station beside the backups of one is no first start: its file was lost or emptied.
 * Throws `store-damaged` before a new log is begun in its place.
 */
export function refuseLostStore(db: ReadableDb, backups: string): void {
  const last = lastBackup(backups);
  if (last && !readStation(db))
    throw new BeketError(
      "store-damaged",
      `the store is empty, but there is a backup of ${last.toISOString()}`,
    );
}
