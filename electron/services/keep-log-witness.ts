import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { hindranceOf } from "./hindrance.ts";
import { currentHead, isCut, readWitness, writeWitness } from "./log-witness.ts";

interface Keeping {
  readonly userData: string;
  /** How much of the log's end may go unseen if the computer dies and the file is then cut. */
  readonly everyMilliseconds: number;
  readonly report: (error: unknown) => void;
}

export interface LogCut {
  /** The last entry that had been seen. */
  readonly seen: number;
  /** The last that is still there. */
  readonly last: number;
}

interface LogWitnessKeeper {
  /** What was found missing at this start; `null` for nothing. */
  readonly cut: LogCut | null;
  stop(): void;
}

/**
 * Records, once, that the log's end was cut off since it was last seen; then notes from time to time where
 * the log stands.
 */
export function keepLogWitness(
  desk: Desk,
  { userData, everyMilliseconds, report }: Keeping,
): LogWitnessKeeper {
  let seen = readWitness(userData);
  let cut: LogCut | null = null;
  let untold: (() => void) | null = null;
  if (seen !== null && isCut(desk.db, seen)) {
    const { sequence, hash } = seen;
    cut = { seen: sequence, last: currentHead(desk.db)?.sequence ?? 0 };
    const { last } = cut;
    untold = () =>
      desk.db.transaction("log.cut-found", () => {
        appendEntry(desk, { kind: "log-cut-found", payload: { seen: { sequence, hash }, last } });
      });
  }
  const note = (): void => {
    try {
      // Noted before it is told, what is gone would be forgotten: on a full disk, or without the key, it waits.
      if (untold && hindranceOf(untold)) return;
      untold = null;
      const head = currentHead(desk.db);
      if (head === null || head.hash === seen?.hash) return;
      writeWitness(userData, head);
      seen = head;
    } catch (error) {
      report(error);
    }
  };
  note();
  const timer = setInterval(note, everyMilliseconds);
  return {
    cut,
    stop() {
      clearInterval(timer);
      note();
    },
  };
}
