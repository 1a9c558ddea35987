import type { SyncActivity, SyncStatus } from "../../shared/schemas/sync.ts";
import type { ReadableDb } from "../store/databases.ts";
import { countOffers } from "../store/queries/down-item.ts";
import { countParked, countWaiting } from "../store/queries/sync-outbox.ts";
import { readSyncState } from "../store/queries/sync-state.ts";

/** What the window shows of the sync. */
export function syncStatus(db: ReadableDb, activity: SyncActivity, waitingFiles: number): SyncStatus {
  const { acknowledged, lastContact, branches } = readSyncState(db);
  return {
    activity,
    waitingEntries: countWaiting(db, acknowledged),
    waitingFiles,
    parked: countParked(db),
    offers: countOffers(db),
    lastContact,
    branches,
  };
}
