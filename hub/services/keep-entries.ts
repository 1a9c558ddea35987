import type { Branch, EntryOutcome } from "../../shared/sync/entries.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import type { HubContext } from "../context.ts";
import { hold, letGo } from "../store/queries/held.ts";
import type { Write } from "../store/write.ts";
import { loadKnown, type StationLog } from "./load-known.ts";
import { type Candidate, type Placement, placeEntries } from "./place-entries.ts";
import type { SoundEntry } from "./sound-entry.ts";
import { storePlaced } from "./store-placed.ts";

type Status = Exclude<EntryOutcome["status"], "refused">;

export interface KeptEntries {
  status(hash: string): Status;
  readonly branches: readonly Branch[];
  /** An entry waits although the hub has another one where its predecessor should be. */
  readonly parted: boolean;
}

/** An entry of the batch, or one that was held from an earlier batch: that one's text is still in the store. */
export interface Arrival extends Candidate {
  readonly id: string;
  readonly sound: SoundEntry | null;
}

/** Puts sound entries of one station where they belong, and with them those that were held for them. */
export async function keepEntries(
  hub: HubContext,
  tx: Write,
  station: string,
  sound: readonly SoundEntry[],
): Promise<KeptEntries> {
  const arrivals = sound.map(arrivalOf);
  const log = await loadKnown(tx, station, arrivals);
  const placement = placeEntries(distinct([...arrivals, ...log.held]), log.known);
  const receivedAt = hub.now().toISOString();
  await storePlaced(tx, { station, placement, log, receivedAt });
  const turnedAway = await holdWaiting(tx, { station, placement, log, receivedAt });
  return {
    status: statusOf(placement, turnedAway),
    branches: placement.branches.map(({ branch, from, sequence, hash }) => {
      return { branch, from, head: { sequence, hash } };
    }),
    parted: placement.waiting.some(({ sequence }) =>
      log.known.rows.some((row) => row.sequence === sequence - 1),
    ),
  };
}

const arrivalOf = (sound: SoundEntry): Arrival => {
  const { sequence, hash, previousHash, id } = sound.stamp;
  return { sequence, hash, previousHash, id, sound };
};

const distinct = (arrivals: readonly Arrival[]): Arrival[] => [
  ...new Map(arrivals.toReversed().map((arrival) => [arrival.hash, arrival])).values(),
];

function statusOf(placement: Placement<Arrival>, turnedAway: ReadonlySet<string>): KeptEntries["status"] {
  const statuses = new Map<string, Status>(placement.known.map(({ hash }) => [hash, "known"]));
  for (const { candidate, branch } of placement.placed)
    statuses.set(candidate.hash, branch === 0 ? "stored" : "forked");
  for (const { hash } of placement.waiting) statuses.set(hash, turnedAway.has(hash) ? "turned-away" : "held");
  return (hash) => statuses.get(hash) ?? "known";
}

interface Kept {
  readonly station: string;
  readonly placement: Placement<Arrival>;
  readonly log: StationLog;
  readonly receivedAt: string;
}

/** Holds what waits, as far as there is room, and lets go of what does not wait any more; the hashes turned away. */
async function holdWaiting(
  tx: Write,
  { station, placement, log, receivedAt }: Kept,
): Promise<ReadonlySet<string>> {
  const settled = [...placement.placed.map(({ candidate }) => candidate), ...placement.known];
  await letGo(
    tx,
    station,
    settled.filter(({ sound }) => sound === null).map(({ hash }) => hash),
  );
  const heldAlready = placement.waiting.filter(({ sound }) => sound === null).length;
  const fresh = placement.waiting.flatMap(({ sound }) => sound ?? []);
  const heldHashes = new Set(log.held.map(({ hash }) => hash));
  const room = LIMITS.heldEntries - heldAlready;
  const kept = fresh.filter(({ stamp }, index) => heldHashes.has(stamp.hash) || index < room);
  await hold(
    tx,
    kept.map(({ stamp: { sequence, hash, previousHash, id }, content }) => {
      return { station, sequence, hash, previous_hash: previousHash, id, content, received_at: receivedAt };
    }),
  );
  const keptHashes = new Set(kept.map(({ stamp }) => stamp.hash));
  return new Set(fresh.map(({ stamp }) => stamp.hash).filter((hash) => !keptHashes.has(hash)));
}
