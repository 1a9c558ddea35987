import { heldPlaces } from "../store/queries/held.ts";
import { branchesOf, rowsAround } from "../store/queries/log.ts";
import { holesOf, refusalsOf } from "../store/queries/refusal.ts";
import type { Write } from "../store/write.ts";
import type { Arrival } from "./keep-entries.ts";
import type { Known } from "./place-entries.ts";

export interface StationLog {
  readonly known: Known;
  readonly heads: Awaited<ReturnType<typeof branchesOf>>;
  /** Why entries were refused, by sequence. */
  readonly reasons: ReadonlyMap<number, string>;
  readonly held: readonly Arrival[];
}

/** What the hub has of a station, as far as it touches the arrivals and those that are held. */
export async function loadKnown(
  tx: Write,
  station: string,
  arrivals: readonly Arrival[],
): Promise<StationLog> {
  const held = (await heldPlaces(tx, station)).map(({ previous_hash, ...place }) => {
    return { ...place, previousHash: previous_hash, sound: null };
  });
  const heads = await branchesOf(tx, station);
  const sequences = [...arrivals, ...held].map(({ sequence }) => sequence);
  const rows = await rowsAround(tx, station, sequences);
  const reasons = new Map((await refusalsOf(tx, station)).map(({ sequence, reason }) => [sequence, reason]));
  const known = {
    branches: heads.map(({ branch, from_sequence, head_sequence, head_hash }) => {
      return { branch, from: from_sequence, sequence: head_sequence, hash: head_hash };
    }),
    rows: rows.map(({ previous_hash, ...row }) => ({ ...row, previousHash: previous_hash })),
    refused: new Set(reasons.keys()),
    holes: await holesOf(tx, station),
  };
  return { known, heads, reasons, held };
}
