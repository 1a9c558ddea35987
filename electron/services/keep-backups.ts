import type { BackupNotice } from "../../shared/schemas/backup.ts";
import type { Store } from "../store/open.ts";
import { readSecondBackupFolder } from "../store/queries/second-backup.ts";
import { readStation } from "../store/queries/station.ts";
import { type BackedUp, backUpTwice, codeOf } from "./back-up-twice.ts";
import { isBackupDue, isBackupOverdue } from "./backup-names.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import { firstEntryTime } from "./first-entry-time.ts";
import { isFolder } from "./is-folder.ts";
import { lastBackup } from "./last-backup.ts";

interface Schedule {
  readonly backup: Store["backup"];
  readonly folder: string;
  /** How long after the start it looks first; the window comes before. */
  readonly delayMilliseconds: number;
  /** How often it looks from then on. */
  readonly everyMilliseconds: number;
  /** There is something else to tell the officer. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
}

type SecondPlace = "none" | "unreachable" | "due" | "done";

export interface BackupKeeper {
  /** What is wrong with the backups; `null` when nothing is known to be. */
  notice(): BackupNotice | null;
  /** Looks now whether one is due: the second place is another. */
  look(): void;
  /** Makes one now, after the one that is being made. */
  make(): Promise<BackedUp>;
  stop(): Promise<void>;
}

/**
 * Makes a backup whenever the last one is older than a day, here or in a second place that can be reached, and
 * knows what to tell the officer when there is none.
 */
export function keepBackups(desk: EvidenceDesk, schedule: Schedule): BackupKeeper {
  const { backup, folder, delayMilliseconds, everyMilliseconds, onChange, report } = schedule;
  const stopping = new AbortController();
  const { signal } = stopping;
  let notice: BackupNotice | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const lastHere = (): Date | undefined => lastBackup(folder, readStation(desk.db)?.id);
  const tell = (trouble: BackupNotice["trouble"] | null, code: BackupNotice["code"] = null): void => {
    notice = trouble && { trouble, code, last: lastHere()?.toISOString() ?? null };
    onChange();
  };

  async function attempt(): Promise<BackedUp> {
    try {
      const made = await backUpTwice(desk, { backup, folder }, { whole: false, signal });
      const isWhole = made.second === "made" || made.second === "none";
      tell(isWhole ? null : `second-${made.second}`, made.failure);
      return made;
    } catch (error) {
      if (!signal.aborted) tell("failed", codeOf(error));
      throw error;
    }
  }

  async function look(): Promise<void> {
    // A station of a day has a backup; one that was named a minute ago has nothing to lose yet.
    const last = lastHere() ?? firstEntryTime(desk.db);
    if (!last) return;
    const second = await stateOfSecond();
    const isSecondDue = second === "due" && notice?.trouble !== "second-failed";
    if (!isBackupDue(last, desk.now()) && !isSecondDue) {
      tellOfSecond(second);
      return;
    }
    if (notice === null && isBackupOverdue(last, desk.now())) tell("overdue");
    await attempt();
  }

  function tellOfSecond(second: SecondPlace): void {
    if (second === "unreachable" && notice === null) tell("second-unreachable");
    if (second === "none" && notice?.trouble.startsWith("second")) tell(null);
  }

  async function stateOfSecond(): Promise<SecondPlace> {
    const second = readSecondBackupFolder(desk.db);
    if (second === null) return "none";
    if (!(await isFolder(second))) return "unreachable";
    const last = lastBackup(second, readStation(desk.db)?.id);
    return !last || isBackupDue(last, desk.now()) ? "due" : "done";
  }

  /** One after another: what is asked for meanwhile waits. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = running.then(work);
    running = turn.catch(() => undefined);
    return turn;
  };
  const lookInTurn = (): void => {
    inTurn(async () => {
      if (!signal.aborted) await look();
    }).catch((error: unknown) => {
      if (!signal.aborted) report(error);
    });
  };
  let interval: NodeJS.Timeout | undefined;
  const timeout = setTimeout(() => {
    lookInTurn();
    interval = setInterval(lookInTurn, everyMilliseconds);
  }, delayMilliseconds);

  return {
    notice: () => notice,
    look: lookInTurn,
    make: () => inTurn(attempt),
    async stop() {
      clearTimeout(timeout);
      clearInterval(interval);
      stopping.abort();
      await running;
    },
  };
}
