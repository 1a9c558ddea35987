import type { Store } from "../store/open.ts";
import type { DeskSession } from "./desk-session.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import { type BackupKeeper, keepBackups } from "./keep-backups.ts";
import { keepLogWitness, type LogCut } from "./keep-log-witness.ts";
import { backupFolder } from "./make-backup.ts";
import type { AppOptions } from "./open-app.ts";
import { reportOf } from "./program-notes.ts";
import { watchClock } from "./watch-clock.ts";

/** The day's backup does not stand in the way of the first truck. */
const BACKUP_DELAY_MS = 15_000;
/** How long a stick that was plugged in waits for its backup, and a failed one to be tried again. */
const BACKUP_LOOK_MS = 10 * 60 * 1_000;
/** How often the program looks whether the desk has been left alone. */
const IDLE_LOOK_MS = 5_000;
/** A clock that was just set right makes its notice go while the officer looks. */
const CLOCK_LOOK_MS = 2_000;
/** So much of the log's end may be lost unseen when the computer dies and its last pages with it. */
const WITNESS_EVERY_MS = 3_000;

interface Parts {
  readonly desk: EvidenceDesk;
  readonly session: DeskSession;
  readonly backup: Store["backup"];
  readonly userData: string;
  readonly emit: AppOptions["emit"];
}

interface Background {
  /** What was found missing from the log's end at this start. */
  readonly logCut: LogCut | null;
  readonly backups: BackupKeeper;
  close(): Promise<void>;
}

/**
 * What the program does by itself: it keeps a witness of the log, looks at the clock, makes backups, and
 * locks a desk left alone.
 */
export function startBackground({ desk, session, backup, userData, emit }: Parts): Background {
  const witness = keepLogWitness(desk, {
    userData,
    everyMilliseconds: WITNESS_EVERY_MS,
    report: reportOf("log witness"),
  });
  const clock = watchClock(desk, {
    everyMilliseconds: CLOCK_LOOK_MS,
    onChange: () => emit("clock.changed", {}),
    report: reportOf("clock"),
  });
  const backups = keepBackups(desk, {
    backup,
    folder: backupFolder(userData),
    delayMilliseconds: BACKUP_DELAY_MS,
    everyMilliseconds: BACKUP_LOOK_MS,
    onChange: () => emit("backup.changed", {}),
    report: reportOf("backup"),
  });
  const reportIdleLock = reportOf("idle lock");
  const idle = setInterval(() => {
    try {
      session.lockWhenIdle();
    } catch (error) {
      reportIdleLock(error);
    }
  }, IDLE_LOOK_MS);
  return {
    logCut: witness.cut,
    backups,
    async close() {
      clearInterval(idle);
      clock.stop();
      await backups.stop();
      witness.stop();
    },
  };
}
