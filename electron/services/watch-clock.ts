import { openClockDoubt } from "../store/queries/clock-doubt.ts";
import { readStation } from "../store/queries/station.ts";
import type { Desk } from "./desk.ts";
import { checkClock } from "./note-clock.ts";

interface Watching {
  readonly everyMilliseconds: number;
  /** The clock came into doubt or out of it, whatever found it. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
}

/** Looks at the clock at the start, before anybody signs in, and again and again. */
export function watchClock(desk: Desk, { everyMilliseconds, onChange, report }: Watching): { stop(): void } {
  let told: number | undefined;
  const look = (): void => {
    try {
      if (readStation(desk.db)) checkClock(desk);
      const since = openClockDoubt(desk.db)?.since;
      if (since === told) return;
      told = since;
      onChange();
    } catch (error) {
      report(error);
    }
  };
  look();
  const timer = setInterval(look, everyMilliseconds);
  return { stop: () => clearInterval(timer) };
}
