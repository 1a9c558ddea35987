import type { HubBundle } from "../../../shared/sync/bundle.ts";
import type { Desk } from "../../services/desk.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { hashAt } from "../../store/queries/log-entry.ts";
import { forgetSentFiles, markFileSent } from "../../store/queries/sync-file.ts";
import { idAt, parkEntry } from "../../store/queries/sync-outbox.ts";
import {
  putAcknowledgedSequence,
  putLastContact,
  putSettledAt,
  readSyncState,
  type SyncState,
} from "../../store/queries/sync-state.ts";

/**
 * Takes over how far the hub says it is with entries and files, forward or back: a hub that was restored from a
 * backup has lost some. What it said before it last said something counts no more.
 */
export function settleAnswer(desk: Desk, answer: HubBundle): void {
  const { db } = desk;
  const state = readSyncState(db);
  if (isLate(answer, state)) return;
  const { made, branches, files } = answer;
  const at = desk.now().toISOString();
  db.transaction("bundle.settle", () => {
    const refused = answer.refused.filter(({ sequence, id }) => idAt(db, sequence) === id);
    for (const { sequence, id, reason } of refused)
      parkEntry(db, { sequence, entry: id, reason, parkedAt: at });
    const acknowledged = overRefused(lastAtHub(db, answer) ?? state.acknowledged, refused);
    if (acknowledged < state.acknowledged) forgetSentFiles(db);
    for (const sha256 of files) markFileSent(db, sha256, at);
    putAcknowledgedSequence(db, acknowledged);
    putSettledAt(db, made);
    if (state.lastContact === null || made > state.lastContact) putLastContact(db, made, branches);
  });
}

/** The answer to the bundle that was made last counts whatever the hub's clock says: it may have been set. */
function isLate({ made, answers }: HubBundle, { settledAt, exportedAt }: SyncState): boolean {
  if (exportedAt !== null && answers === exportedAt) return false;
  return settledAt !== null && made <= settledAt;
}

/**
 * The last entry of this log that the hub says it has, 0 for none; undefined for an answer that speaks of another
 * log: the station was restored from a backup since it made the bundle.
 */
function lastAtHub(db: ReadableDb, { common, branches }: HubBundle): number | undefined {
  if (common === null) return 0;
  const places = [...(common ? [common] : []), ...branches.map(({ head }) => head)];
  const own = places.filter(({ sequence, hash }) => hashAt(db, sequence) === hash);
  return own.length > 0 ? Math.max(...own.map(({ sequence }) => sequence)) : undefined;
}

/** Entries that the hub will never take do not wait. */
function overRefused(last: number, refused: HubBundle["refused"]): number {
  const sequences = new Set(refused.map(({ sequence }) => sequence));
  let reached = last;
  while (sequences.has(reached + 1)) reached += 1;
  return reached;
}
