import type { ClockDoubt, ClockFault } from "../schemas/clock.ts";

/** A clock that is kept right is set by seconds; the hub takes no more either (`LIMITS.clockWindow`). */
export const CLOCK_STEP_MS = 5 * 60_000;

/** No post rests for a year. */
const FAR_AHEAD_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * What is wrong with a clock, when it cannot be earlier than a moment; `null` for nothing. In milliseconds.
 * @param step so much earlier is no fault yet
 */
export function clockFault(earliest: number, now: number, step = CLOCK_STEP_MS): ClockFault | null {
  if (now < earliest - step) return "clock-set-back";
  return now - earliest > FAR_AHEAD_MS ? "clock-far-ahead" : null;
}

/** Whether the time of an entry is to be read with a doubt. The entry that ended it is made by the right clock. */
export function isDoubtful({ since, until }: Pick<ClockDoubt, "since" | "until">, sequence: number): boolean {
  return sequence >= since && (until === null || sequence < until);
}
