import type { EntriesAnswer, EntryOutcome, EntryRefusal } from "../../shared/sync/entries.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { hashesById } from "../store/queries/log.ts";
import { saveRefusals } from "../store/queries/refusal.ts";
import { lockStation, noteReport, reportedAfter } from "../store/queries/station.ts";
import { type Write, write } from "../store/write.ts";
import type { CheckedEntry } from "./check-entry.ts";
import { expectedNext } from "./expected-next.ts";
import { keepEntries } from "./keep-entries.ts";
import type { ReadBatch, SentBatch, Signer } from "./read-batch.ts";

export interface Batch extends SentBatch {
  /** When it was made, where it was on its way for long: on a stick. */
  readonly madeAt?: string;
}

/**
 * Takes in a batch in one transaction: each entry checked by itself first, then put where it belongs.
 * Two batches of one station never run side by side, whichever hubs they come to.
 * @throws HubProblem `station-revoked`, `unavailable` where too many wait, or as `readBatch` does
 */
export function receiveEntries(hub: HubContext, signer: Signer, batch: Batch): Promise<EntriesAnswer> {
  return hub.intake.pass(batch.body.byteLength, () => takeIn(hub, signer, batch));
}

async function takeIn(hub: HubContext, signer: Signer, batch: Batch): Promise<EntriesAnswer> {
  const { entries: checked, report } = await hub.readBatch(batch, signer);
  return write(hub.store, async (tx) => {
    if (!(await lockStation(tx, signer.station))) throw new HubProblem("station-revoked");
    await takeInReport(hub, tx, { station: signer.station, report, madeAt: batch.madeAt });
    const judged = await refuseTakenIds(tx, checked);
    await noteRefusals(hub, tx, signer.station, judged);
    const sound = judged.filter((entry) => entry.refused === null);
    const kept = await keepEntries(hub, tx, signer.station, sound);
    const outcomes = judged.map((entry): EntryOutcome => {
      if (entry.refused !== null) return { status: "refused", reason: entry.refused };
      return { status: kept.status(entry.stamp.hash) };
    });
    return { outcomes, expected: expectedNext(judged, outcomes, kept), branches: [...kept.branches] };
  });
}

/** A report from a stick may be older than one that has come since. */
async function takeInReport(
  hub: HubContext,
  tx: Write,
  { station, report, madeAt }: Pick<ReadBatch, "report"> & { station: string; madeAt: string | undefined },
): Promise<void> {
  if (madeAt !== undefined && (await reportedAfter(tx, station, madeAt))) return;
  await noteReport(tx, station, report, madeAt ?? hub.now().toISOString());
}

/** An id names one entry for ever: another entry with it is refused, also within one batch. */
async function refuseTakenIds(tx: Write, checked: readonly CheckedEntry[]): Promise<CheckedEntry[]> {
  const ids = checked.flatMap((entry) => (entry.refused === null ? [entry.stamp.id] : []));
  if (ids.length === 0) return [...checked];
  const taken = await hashesById(tx, ids);
  return checked.map((entry) => {
    if (entry.refused !== null) return entry;
    const { id, hash, sequence } = entry.stamp;
    const holder = taken.get(id);
    if (holder === undefined) taken.set(id, hash);
    return holder === undefined || holder === hash ? entry : { refused: "id-taken", sequence, id };
  });
}

async function noteRefusals(
  hub: HubContext,
  tx: Write,
  station: string,
  judged: readonly CheckedEntry[],
): Promise<void> {
  const refused_at = hub.now().toISOString();
  const bySequence = new Map<number, { reason: EntryRefusal; id: string }>();
  for (const entry of judged)
    if (entry.refused !== null && entry.sequence !== null)
      bySequence.set(entry.sequence, { reason: entry.refused, id: entry.id });
  const rows = [...bySequence].map(([sequence, row]) => ({ station, sequence, refused_at, ...row }));
  await saveRefusals(tx, rows);
}
