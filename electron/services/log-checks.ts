import { isSound, type LogCheck, type Verified } from "../../shared/schemas/log-check.ts";
import type { LogReader } from "../log-reader/log-reader.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { firstEntryTime } from "./first-entry-time.ts";
import { readLogCheck } from "./log-check-file.ts";

/** Queue and first truck come first, and the day's backup. */
const DELAY_MS = 60_000;
const LOOK_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Who sees to it that the log is verified, and knows what was found. */
export interface LogChecks {
  /** What was found last; `null` before the first time. */
  last(): LogCheck | null;
  /** Verifies now, for who waits for it. */
  now(): Promise<Verified>;
  stop(): void;
}

interface Parts {
  readonly userData: string;
  readonly reader: Pick<LogReader, "ask">;
  readonly onChecked: (check: LogCheck) => void;
  readonly report: (error: unknown) => void;
}

/**
 * Verifies the log a while after the start when the last time is a day ago, was cut off or found something, and then
 * daily; each time the log says what was found.
 */
export function startLogChecks(desk: Desk, { userData, reader, onChecked, report }: Parts): LogChecks {
  const kept = readLogCheck(userData);
  let last = kept.last;
  let isBusy = false;
  let isStopped = false;

  const found = (verified: Verified): void => {
    last = { ...verified, at: desk.now().toISOString() };
    onChecked(last);
  };
  const check = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      const verified = await reader.ask("verify", { userData, inBackground: true });
      if (isStopped) return;
      // Told first: a store that is damaged, full or without its key may take no entry.
      found(verified);
      desk.db.transaction("log.verified", () =>
        appendEntry(desk, { kind: "log-verified", payload: verified }),
      );
    } catch (error) {
      if (!isStopped) report(error);
    } finally {
      isBusy = false;
    }
  };
  const isDue = (): boolean => {
    const since = last ? new Date(last.at) : firstEntryTime(desk.db);
    if (since === undefined) return false;
    const age = desk.now().getTime() - since.getTime();
    return age >= DAY_MS || age < 0;
  };
  const first = setTimeout(() => {
    const wasCutOff = kept.walk !== null;
    const wasBad = last !== null && !isSound(last);
    if (wasCutOff || wasBad || isDue()) void check();
  }, DELAY_MS);
  const daily = setInterval(() => {
    if (isDue()) void check();
  }, LOOK_EVERY_MS);

  return {
    last: () => last,
    async now() {
      const verified = await reader.ask("verify", { userData, inBackground: false });
      found(verified);
      return verified;
    },
    stop() {
      isStopped = true;
      clearTimeout(first);
      clearInterval(daily);
    },
  };
}
