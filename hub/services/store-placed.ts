import { heldContents } from "../store/queries/held.ts";
import { insertEntries, saveBranch } from "../store/queries/log.ts";
import { closeHole, openHoles } from "../store/queries/refusal.ts";
import type { Write } from "../store/write.ts";
import type { Arrival } from "./keep-entries.ts";
import type { StationLog } from "./load-known.ts";
import type { Placement } from "./place-entries.ts";
import { type Projected, projectEntries } from "./project-entries.ts";
import { followErasures } from "./project-erasures.ts";
import { type SoundEntry, storedEntry } from "./sound-entry.ts";

interface Placed {
  readonly station: string;
  readonly placement: Placement<Arrival>;
  readonly log: StationLog;
  readonly receivedAt: string;
}

/** Writes entries that have found their place, what the read models make of them, and how the branches now stand. */
export async function storePlaced(tx: Write, placed: Placed): Promise<void> {
  const { station, placement, log, receivedAt } = placed;
  const entries = await withContents(tx, station, placement);
  await insertEntries(
    tx,
    entries.map(({ stamp, content, inspection, isErased, branch }) => {
      const { id, sequence, kind, time, hash, previousHash } = stamp;
      const row = { station, sequence, branch, id, kind, time, hash, previous_hash: previousHash, content };
      return { ...row, inspection, received_at: receivedAt, erased_at: isErased ? receivedAt : null };
    }),
  );
  await projectEntries(tx, entries);
  await saveBranches(tx, placed, entries);
  await followErasures(tx, entries, receivedAt);
  await openHoles(
    tx,
    placement.newHoles.map(({ branch, sequence }) => {
      return { station, branch, sequence, reason: log.reasons.get(sequence) ?? "malformed" };
    }),
  );
  for (const hole of placement.filledHoles) await closeHole(tx, { station, ...hole });
}

type PlacedEntry = SoundEntry & Projected;

/** Those that were held come back from the store, where they were put after they had been checked. */
async function withContents(
  tx: Write,
  station: string,
  { placed }: Placement<Arrival>,
): Promise<PlacedEntry[]> {
  const held = placed.flatMap(({ candidate }) => (candidate.sound === null ? [candidate.hash] : []));
  const contents = await heldContents(tx, station, held);
  return placed.map(({ candidate: { sound, hash }, branch }) => {
    return { ...(sound ?? storedEntry(contents.get(hash) ?? "")), branch };
  });
}

async function saveBranches(
  tx: Write,
  { station, placement, log }: Placed,
  entries: readonly PlacedEntry[],
): Promise<void> {
  for (const { branch, from, sequence, hash } of placement.branches) {
    const added = entries.filter((entry) => entry.branch === branch);
    if (added.length === 0) continue;
    const before = log.heads.find((head) => head.branch === branch);
    const head = added.find(({ stamp }) => stamp.hash === hash)?.stamp;
    await saveBranch(tx, {
      station,
      branch,
      from_sequence: from,
      head_sequence: sequence,
      head_hash: hash,
      head_time: head?.time ?? before?.head_time ?? "",
      entries: added.length + (before?.entries ?? 0),
    });
  }
}
