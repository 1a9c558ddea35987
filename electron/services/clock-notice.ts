import type { ResponseOf } from "../../shared/contract/contract.ts";
import { CLOCK_STEP_MS } from "../../shared/log/clock.ts";
import { hasReadClockNotice, type OpenClockDoubt, openClockDoubt } from "../store/queries/clock-doubt.ts";
import { PROGRAM } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { endDoubt, noteClock } from "./note-clock.ts";

/** The doubt that the clock is in, and whether who acts has been told. */
export function clockState({ db, actor }: Pick<Desk, "db" | "actor">): ResponseOf<"clock.state"> {
  const doubt = openClockDoubt(db);
  if (!doubt) return null;
  const { since, fault, previous, now, until } = doubt;
  return { since, fault, previous, now, until, read: hasReadClockNotice(db, since, actor().id ?? "") };
}

/** Says in the log that the officer was told. Told already, or over by now, there is nothing to say. */
export function readClockNotice(desk: Desk, since: number): void {
  desk.db.transaction("clock.read", () => {
    if (!stillOpen(desk, since) || hasReadClockNotice(desk.db, since, desk.actor().id ?? "")) return;
    appendEntry(desk, { kind: "clock-notice-read", payload: { doubt: since } });
  });
}

/** Says in the log that the officer found the clock right, which ends the doubt. */
export function confirmClock(desk: Desk, since: number): void {
  desk.db.transaction("clock.confirm", () => {
    const now = desk.now();
    noteClock(desk, now);
    const doubt = stillOpen(desk, since);
    if (doubt) endDoubt(desk, { doubt, now, how: "officer" });
  });
}

/** The hub has just said what time it is: where both clocks agree, a doubt is over. */
export function compareClock(desk: Desk, hub: Date): void {
  const now = desk.now();
  if (!openClockDoubt(desk.db) || Math.abs(hub.getTime() - now.getTime()) > CLOCK_STEP_MS) return;
  desk.db.transaction("clock.compare", () => {
    const doubt = openClockDoubt(desk.db);
    if (doubt) endDoubt({ ...desk, actor: () => PROGRAM }, { doubt, now, how: "hub" });
  });
}

function stillOpen({ db }: Pick<Desk, "db">, since: number): OpenClockDoubt | undefined {
  const doubt = openClockDoubt(db);
  return doubt?.since === since ? doubt : undefined;
}
