import { CLOCK_STEP_MS, clockFault } from "../../shared/log/clock.ts";
import type { Payload } from "../../shared/schemas/log-entry.ts";
import { type OpenClockDoubt, openClockDoubt } from "../store/queries/clock-doubt.ts";
import { lastLogEntry } from "../store/queries/log-entry.ts";
import { PROGRAM } from "./acting.ts";
import { appendAt } from "./append-at.ts";
import { earliestNow } from "./believed-time.ts";
import type { Desk } from "./desk.ts";

/**
 * Records a clock that stands before the last entry, or a year behind it, and one that stands right again: by the
 * program, whoever is at the desk. Must run inside a transaction, before an entry with this time is made.
 * @param step milliseconds back that are not worth an entry
 */
export function noteClock(desk: Desk, now: Date, step = 0): void {
  newsOf(desk, now, step)?.();
}

/**
 * The same with no other entry to be made: nobody need touch anything to be told of a wrong clock. It is asked every
 * few seconds, and waits for the store's lock only where there is something to write.
 */
export function checkClock(desk: Desk): void {
  const now = desk.now();
  if (newsOf(desk, now, CLOCK_STEP_MS) === null) return;
  desk.db.transaction("clock.check", () => noteClock(desk, now, CLOCK_STEP_MS));
}

/** What is to be recorded, as what records it; `null` for nothing. */
function newsOf(desk: Desk, now: Date, step: number): (() => void) | null {
  const last = lastLogEntry(desk.db);
  if (!last) return null;
  const program = { ...desk, actor: () => PROGRAM };
  const doubt = openClockDoubt(desk.db);
  if (doubt && clockFault(earliestNow(desk, doubt), now.getTime()) === null)
    return () => endDoubt(program, { doubt, now, how: "itself" });
  const kind = clockFault(Date.parse(last.time), now.getTime(), step);
  if (kind === null) return null;
  const payload = { previous: last.time, now: now.toISOString(), uptime: desk.uptime() };
  return () => void appendAt(program, now, { kind, payload });
}

interface Ending {
  readonly doubt: OpenClockDoubt;
  readonly now: Date;
  readonly how: Payload<"clock-right-again">["how"];
}

/** Must run inside a transaction. */
export function endDoubt(desk: Desk, { doubt, now, how }: Ending): void {
  const previous = lastLogEntry(desk.db)?.time ?? doubt.now;
  const payload = { doubt: doubt.since, how, previous, now: now.toISOString() };
  appendAt(desk, now, { kind: "clock-right-again", payload });
}
