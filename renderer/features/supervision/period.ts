import type { Period } from "../../../shared/schemas/supervision.ts";

export const SPANS = [1, 7, 30, 90, 365] as const;
export type SpanDays = (typeof SPANS)[number];

const DAY_MS = 24 * 3_600_000;

/** The last days up to today, by UTC as the figures are counted. */
export function lastDays(days: SpanDays, now = new Date()): Period {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: day(now.getTime() - (days - 1) * DAY_MS), to: day(now.getTime()) };
}
