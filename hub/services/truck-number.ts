/** Steps within one millisecond. */
const STEPS = 1_000;
/** Milliseconds: 2223 is late enough, and the number stays below 2^53. */
const LAST = 8e12;

/**
 * A truck's place among all trucks, by the time of its decision: rows are kept, found and paged in this order
 * without a second index. The step within the millisecond comes from the entry's hash.
 */
export function truckNumber(decidedAt: string, hash: string): number {
  const time = Math.min(Math.max(Date.parse(decidedAt), 0), LAST);
  return time * STEPS + (Number.parseInt(hash.slice(0, 8), 16) % STEPS);
}

/** The first number of a day, written `2026-11-30`. */
export const firstNumberOf = (day: string): number => Math.max(Date.parse(day), 0) * STEPS;
/** The first number after a day. */
export const firstNumberAfter = (day: string): number => firstNumberOf(day) + 86_400_000 * STEPS;
