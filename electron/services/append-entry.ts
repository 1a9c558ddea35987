import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import { appendAt, type NewEntry } from "./append-at.ts";
import type { Desk } from "./desk.ts";
import { noteClock } from "./note-clock.ts";

/**
 * Puts an entry at the end of the log; must run inside a transaction. What its time says of the clock is recorded
 * first, by an entry of its own: order and chain go by the sequence, so that a wrong clock does no harm.
 */
export function appendEntry(desk: Desk, entry: NewEntry): LogEntry {
  const now = desk.now();
  noteClock(desk, now);
  return appendAt(desk, now, entry);
}
