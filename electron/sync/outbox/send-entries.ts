import type { EntriesAnswer, EntryOutcome } from "../../../shared/sync/entries.ts";
import { lastLogEntry } from "../../store/queries/log-entry.ts";
import { countUnsentFiles, forgetSentFiles } from "../../store/queries/sync-file.ts";
import { countWaiting, parkEntry, unparkEntry } from "../../store/queries/sync-outbox.ts";
import {
  putAcknowledgedSequence,
  putLastContact,
  putSettledAt,
  readSyncState,
} from "../../store/queries/sync-state.ts";
import { hubNow } from "../hub-clock.ts";
import type { SyncSession } from "../session.ts";
import { SyncFailure } from "../sync-failure.ts";
import { findCommonPoint } from "./common-point.ts";
import { type Batch, nextBatch } from "./next-batch.ts";

/** How often the hub may send the outbox back in one visit: more is a hub that forgets what it is told. */
const MOST_RETURNS = 8;

/** Sends the outbox, batch by batch, until the hub has all of it; at least one batch, so that the two have spoken. */
export async function sendEntries(session: SyncSession): Promise<number> {
  const { db } = session.desk;
  const total = countWaiting(db, readSyncState(db).acknowledged);
  // Looked for once: it goes over every file of the station, and goes on being true while entries are sent.
  let unsentFiles = countUnsentFiles(db);
  let sent = 0;
  let returns = 0;
  for (;;) {
    session.signal.throwIfAborted();
    session.onProgress({ phase: "entries", done: Math.min(sent, total), total });
    const { acknowledged } = readSyncState(db);
    const batch = await nextBatch(db, acknowledged);
    const answer = await sendBatch(session, batch, unsentFiles);
    const next = await settle(session, batch, answer);
    sent += batch.entries.length;
    if (next < acknowledged) unsentFiles = countUnsentFiles(db);
    if (next <= acknowledged && batch.entries.length + countWaiting(db, next) > 0) {
      returns += 1;
      if (returns > MOST_RETURNS) throw new SyncFailure("no-progress", `the hub asks for ${next + 1} again`);
    }
    if (countWaiting(db, next) === 0) return sent;
  }
}

async function sendBatch(
  { desk: { db }, client, hub, about }: SyncSession,
  batch: Batch,
  unsyncedFiles: number,
): Promise<EntriesAnswer> {
  const sentTo = batch.entries.at(-1)?.sequence ?? readSyncState(db).acknowledged;
  const report = { unsynced: countWaiting(db, sentTo), unsyncedFiles, ...about() };
  const answer = await client.sendEntries(
    hub,
    `{"entries":${batch.json},"report":${JSON.stringify(report)}}`,
  );
  if (answer.outcomes.length !== batch.entries.length)
    throw new SyncFailure("bad-answer", `${answer.outcomes.length} outcomes of ${batch.entries.length}`);
  return answer;
}

/** Writes down what became of a batch, and gives back the last entry that the outbox may let go of. */
async function settle(session: SyncSession, batch: Batch, answer: EntriesAnswer): Promise<number> {
  const { db, now } = session.desk;
  const next = await afterAnswer(session, batch, answer);
  const at = now().toISOString();
  db.transaction("sync.settle", () => {
    for (const [index, outcome] of answer.outcomes.entries()) {
      const entry = batch.entries[index];
      if (entry) park({ db }, entry, outcome, at);
    }
    // A hub that has lost entries has lost files too: it is asked about all of them.
    if (next < readSyncState(db).acknowledged) forgetSentFiles(db);
    putAcknowledgedSequence(db, next);
    putLastContact(db, at, answer.branches);
    putSettledAt(db, hubNow(session.desk).toISOString());
  });
  return next;
}

type Sent = Batch["entries"][number];

function park(
  { db }: Pick<SyncSession["desk"], "db">,
  { id, sequence }: Sent,
  outcome: EntryOutcome,
  at: string,
): void {
  if (outcome.status === "refused")
    parkEntry(db, { sequence, entry: id, reason: outcome.reason, parkedAt: at });
  else if (outcome.status !== "turned-away") unparkEntry(db, sequence);
}

/** Where the outbox goes on: after what was taken, or back to where the hub's copy ends. */
async function afterAnswer(
  session: SyncSession,
  { entries }: Batch,
  { outcomes, expected }: EntriesAnswer,
): Promise<number> {
  const { db } = session.desk;
  const { acknowledged } = readSyncState(db);
  const last = lastLogEntry(db)?.sequence ?? 0;
  if (expected === null) return findCommonPoint(session, last);
  const turnedAway = outcomes.findIndex(({ status }) => status === "turned-away");
  const taken = turnedAway < 0 ? entries : entries.slice(0, turnedAway);
  const sentTo = taken.at(-1)?.sequence ?? acknowledged;
  // What it holds waits for what it expects; a sound hub expects what follows the last one that it took.
  return Math.min(sentTo, expected - 1, last);
}
