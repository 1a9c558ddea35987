import { compareClock } from "../services/clock-notice.ts";
import type { Desk } from "../services/desk.ts";
import { putClockOffset, readSyncState } from "../store/queries/sync-state.ts";

/** Small differences are the line's own delay; to write each would be a write for every answer. */
const WORTH_KEEPING_MS = 5_000;

/** The hub's clock as this station believes it. */
export function hubNow({ db, now }: Pick<Desk, "db" | "now">): Date {
  return new Date(now().getTime() + readSyncState(db).clockOffset);
}

/** Keeps how far this clock is from the hub's, which has just said its time. */
export function learnClock(desk: Desk, time: Date): void {
  const { db, now } = desk;
  const offset = time.getTime() - now().getTime();
  if (Math.abs(offset - readSyncState(db).clockOffset) > WORTH_KEEPING_MS) putClockOffset(db, offset);
  compareClock(desk, time);
}
