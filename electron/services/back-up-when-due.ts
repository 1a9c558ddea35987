import type { Store } from "../store/open.ts";
import { storedEntriesAfter } from "../store/queries/log-entry.ts";
import { backUpTwice } from "./back-up-twice.ts";
import { isBackupDue } from "./backup-names.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import { lastBackup } from "./last-backup.ts";

interface Schedule {
  readonly backup: Store["backup"];
  readonly folder: string;
  /** How long after the start; the window comes first. */
  readonly delayMilliseconds: number;
  readonly report: (error: unknown) => void;
}

/** Makes the day's backup a while after the start, when the last one is older than a day. */
export function backUpWhenDue(
  desk: EvidenceDesk,
  { backup, folder, delayMilliseconds, report }: Schedule,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    running = backUp().catch((error: unknown) => {
      if (!stopping.signal.aborted) report(error);
    });
  }, delayMilliseconds);

  async function backUp(): Promise<void> {
    const last = lastBackup(folder) ?? firstEntry(desk);
    if (!last || !isBackupDue(last, desk.now())) return;
    await backUpTwice(desk, { backup, folder }, { whole: false, signal: stopping.signal });
  }

  return {
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await running;
    },
  };
}

/** A station of a day has a backup; one that was named a minute ago has nothing to lose yet. */
function firstEntry({ db }: EvidenceDesk): Date | undefined {
  const [first] = storedEntriesAfter(db, 0, 1);
  return first === undefined ? undefined : new Date(String(first.time));
}
