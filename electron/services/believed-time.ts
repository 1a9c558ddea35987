import type { ReadableDb } from "../store/databases.ts";
import { type OpenClockDoubt, openClockDoubt } from "../store/queries/clock-doubt.ts";
import type { Desk } from "./desk.ts";

export type TimeSource = Pick<Desk, "now" | "uptime"> & { readonly db: ReadableDb };

/**
 * The earliest that it can be while the clock is in doubt, in milliseconds: the last time before it, and as long as
 * the computer has been running since. Started anew since then, it has run for less than what has passed.
 */
export function earliestNow(
  { uptime }: Pick<Desk, "uptime">,
  { previous, uptime: then }: OpenClockDoubt,
): number {
  const running = uptime();
  const passed = then === null ? 0 : running >= then ? running - then : running;
  return Date.parse(previous) + passed * 1_000;
}

/** What time it is, as far as anything that ends by time may rely on it: a clock in doubt is not asked. */
export function believedNow(source: TimeSource): Date {
  const doubt = openClockDoubt(source.db);
  return doubt ? new Date(earliestNow(source, doubt)) : source.now();
}
