import { addMonthTallies, addTallies } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import { plain } from "./plain.ts";
import type { Tally } from "./tallies.ts";
import { monthOf } from "./whole-months.ts";

/** Figures of one station on one day. */
export interface DayTallies {
  readonly day: string;
  readonly station: string;
  readonly tallies: readonly Tally[];
}

/** Adds the figures to the sums by day and by month, one row for each that changes. */
export async function addUp(tx: Write, days: readonly DayTallies[]): Promise<void> {
  await addTallies(tx, summed(days));
  const months = days.map((figures) => ({ ...figures, day: monthOf(figures.day) }));
  await addMonthTallies(
    tx,
    summed(months).map(({ day: month, ...row }) => ({ ...row, month })),
  );
}

type Sum = Tally & Omit<DayTallies, "tallies">;

/** Always in the same order, so that hubs side by side never wait for each other in a circle. */
function summed(days: readonly DayTallies[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { day, station, tallies } of days)
    for (const { measure, key, amount } of tallies) {
      const place = `${day} ${station} ${measure} ${key}`;
      const before = sums.get(place)?.amount ?? 0;
      sums.set(place, { day, station, measure, key: plain(key), amount: before + amount });
    }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
