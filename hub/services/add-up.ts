import { addTallies } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import { plain } from "./plain.ts";
import type { Tally } from "./tallies.ts";

/** Figures of one station on one day. */
export interface DayTallies {
  readonly day: string;
  readonly station: string;
  readonly tallies: readonly Tally[];
}

/** Adds the figures to the daily sums, one row for each that changes. */
export async function addUp(tx: Write, days: readonly DayTallies[]): Promise<void> {
  const sums = new Map<string, Tally & Omit<DayTallies, "tallies">>();
  for (const { day, station, tallies } of days)
    for (const { measure, key, amount } of tallies) {
      const place = `${day} ${station} ${measure} ${key}`;
      const before = sums.get(place)?.amount ?? 0;
      sums.set(place, { day, station, measure, key: plain(key), amount: before + amount });
    }
  // Always in the same order, so that hubs side by side never wait for each other in a circle.
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await addTallies(tx, rows);
}
