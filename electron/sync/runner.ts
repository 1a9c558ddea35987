import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import type { SyncActivity, SyncStatus } from "../../shared/schemas/sync.ts";
import type { Desk } from "../services/desk.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readHubLink } from "../store/queries/hub-link.ts";
import { recordSyncFailure } from "../store/queries/sync-failure.ts";
import { countUnsentFiles } from "../store/queries/sync-file.ts";
import { countWaiting } from "../store/queries/sync-outbox.ts";
import { readSyncSettings, readSyncState } from "../store/queries/sync-state.ts";
import { asStoreError } from "../store/store-error.ts";
import { backoff } from "./backoff.ts";
import { inTurn } from "./in-turn.ts";
import { SyncFailure } from "./sync-failure.ts";
import { syncStatus } from "./sync-status.ts";
import { type Visitor, visitHub } from "./visit-hub.ts";

/** How often it is looked whether there is something to send. */
const LOOK_MS = 3_000;
/** With nothing to send the hub is visited all the same: it may have something for the post. */
const VISIT_MS = 60_000;
/** The window hears of progress no more often than it can be seen. */
const TELL_MS = 200;

export interface RunnerOptions {
  readonly desk: Desk;
  /** What a visit needs beside the signal and the progress. */
  readonly visitor: Pick<Visitor, "about" | "files" | "inbox">;
  readonly onStatus: (status: SyncStatus) => void;
  /** Told of what nobody foresaw. */
  readonly report: (error: unknown) => void;
  readonly random?: () => number;
}

export interface SyncRunner {
  status(): SyncStatus;
  /** Visits the hub now, whatever it was waiting for. */
  runNow(): Promise<void>;
  /** Something that the sync goes by was changed: a visit under way is broken off, the next goes by it. */
  changed(): void;
  /** Does something that no visit may run beside, such as going over to another hub; the next one follows it. */
  withoutVisits<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Syncs in the background for as long as the program is open: the officer never waits for it. */
export function createSyncRunner(options: RunnerOptions): SyncRunner {
  const { desk, visitor, onStatus, report, random = Math.random } = options;
  let activity: SyncActivity = { state: "off" };
  let failures = 0;
  let nextAt = 0;
  let waitingFiles = countUnsentFiles(desk.db);
  let toldAt = 0;

  const status = () => syncStatus(desk.db, activity, waitingFiles);
  const tell = (next: SyncActivity) => {
    activity = next;
    toldAt = performance.now();
    onStatus(status());
  };
  const tellProgress: Visitor["onProgress"] = (progress) => {
    const changed = activity.state !== "working" || activity.phase !== progress.phase;
    activity = { state: "working", ...progress };
    if (changed || performance.now() - toldAt > TELL_MS) tell(activity);
  };

  const rest = (state: "off" | "paused") => {
    if (activity.state !== state) tell({ state });
  };

  const visit = async (signal: AbortSignal): Promise<void> => {
    nextAt = performance.now() + VISIT_MS;
    waitingFiles = countUnsentFiles(desk.db);
    const link = readHubLink(desk.db);
    if (!link) return rest("off");
    if (readSyncSettings(desk.db).paused) return rest("paused");
    const { onPortion, hasCarried } = watchReach(desk.db, waitingFiles);
    try {
      await visitHub({ ...visitor, desk, signal, onProgress: tellProgress, onPortion }, link);
      failures = 0;
      waitingFiles = countUnsentFiles(desk.db);
      tell({ state: "idle" });
    } catch (error) {
      if (signal.aborted) return;
      // A line that breaks again and again, and carries something each time, is no line to wait longer for.
      waitingFiles = countUnsentFiles(desk.db);
      if (hasCarried(waitingFiles)) failures = 0;
      failed(error);
    }
  };

  const failed = (thrown: unknown): void => {
    const error = asStoreError(thrown);
    if (!(error instanceof BeketError)) report(error);
    failures += 1;
    const retryAfter = error instanceof SyncFailure ? error.problem?.retryAfter : undefined;
    const pause = backoff(failures, random, retryAfter);
    nextAt = performance.now() + pause;
    const code: ErrorCode = error instanceof BeketError ? error.code : "internal";
    remember(code, error);
    const retryAt = new Date(desk.now().getTime() + pause).toISOString();
    tell({ state: "waiting", reason: code, retryAt });
  };

  const remember = (code: ErrorCode, error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error);
    try {
      recordSyncFailure(desk.db, { at: desk.now().toISOString(), code, detail });
    } catch (full) {
      // A store without room can not keep it; the status says it.
      if (!(full instanceof BeketError)) report(full);
    }
  };

  const visits = inTurn((signal) => visit(signal).catch(report));
  const goOn = (): void => {
    failures = 0;
    nextAt = 0;
    visits.release();
    void visits.run();
  };

  const look = (): void => {
    const { state } = activity;
    const due = performance.now() >= nextAt;
    const hasNews = state === "idle" && countWaiting(desk.db, readSyncState(desk.db).acknowledged) > 0;
    if (due || hasNews) void visits.run();
  };
  const timer = setInterval(() => guarded(look), LOOK_MS);
  timer.unref();
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      report(error);
    }
  };

  return {
    status,
    runNow: visits.run,
    changed() {
      void visits.hold().then(goOn);
    },
    async withoutVisits(work) {
      await visits.hold();
      try {
        return await work();
      } finally {
        goOn();
      }
    },
    async close() {
      clearInterval(timer);
      await visits.hold();
    },
  };
}

/** Tells of a visit, also of one that broke, whether it has carried anything: by what waited before it and after. */
function watchReach(db: ReadableDb, filesBefore: number) {
  const before = reachOf(db, filesBefore);
  let portions = 0;
  return {
    onPortion: () => {
      portions += 1;
    },
    hasCarried: (filesAfter: number) => portions > 0 || reachOf(db, filesAfter) !== before,
  };
}

/** How far hub and station have come with each other, as one word: a broken visit too may have moved it. */
function reachOf(db: ReadableDb, waitingFiles: number): string {
  const { acknowledged, received } = readSyncState(db);
  return `${acknowledged} ${received} ${waitingFiles}`;
}
