import { setTimeout as pause } from "node:timers/promises";
import type { RescreeningState } from "../../shared/contract/domains/rescreening.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { DecisionEntry } from "../../shared/schemas/log-entry.ts";
import type { RESCREENING_ENDS } from "../../shared/schemas/rescreening.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionsInForceAfter } from "../store/queries/log-entry.ts";
import {
  decisionsSince,
  putRescreening,
  type RescreeningRun,
  readRescreening,
  rescreeningDays,
} from "../store/queries/rescreening.ts";
import { readStation } from "../store/queries/station.ts";
import { appendEntry } from "./append-entry.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import type { Desk } from "./desk.ts";
import { rescreenTrucks } from "./rescreen-trucks.ts";

const DAY = 24 * 60 * 60 * 1_000;
/** Small enough that little is done twice after a restart. */
const TRUCKS_AT_ONCE = 20;

export interface Rescreening {
  /** Screens past trucks by the version in use, unless that is done; goes on where a run was cut off. */
  start(): void;
  state(): RescreeningState;
  cancel(): void;
  /** Resolves when a run that was started has ended; for the end of the program, and for tests. */
  settled(): Promise<void>;
  /** Stops at once; the next start goes on. */
  stop(): Promise<void>;
}

interface Tools {
  readonly inUse: Pick<CatalogueInUse, "loaded" | "screener">;
  /** One thread: the officers' own lines come first. */
  readonly openWorker: (catalogue: Catalogue) => Pick<Bulk, "screen" | "close">;
  readonly pauseMilliseconds: number;
  readonly report: (error: unknown) => void;
}

/** Screens the trucks of the last days again, in the background, whenever another catalogue came into use. */
export function createRescreening(
  desk: Desk,
  { inUse, openWorker, pauseMilliseconds, report }: Tools,
): Rescreening {
  const { db } = desk;
  let running: Promise<void> = Promise.resolve();
  let stopping = new AbortController();
  let cancelled = false;
  let failed = false;

  const begin = (version: string): RescreeningRun => {
    const days = rescreeningDays(db);
    const since = new Date(desk.now().getTime() - days * DAY).toISOString();
    const { first, last, total } = days === 0 ? { first: 0, last: 0, total: 0 } : decisionsSince(db, since);
    const counts = { trucks: 0, lines: 0, changed: 0, findings: [] };
    const run = { version, since, after: first - 1, last, total, ...counts, running: total > 0 };
    putRescreening(db, run);
    return run;
  };

  const finish = (run: RescreeningRun, ended: (typeof RESCREENING_ENDS)[number]): void => {
    const { version: catalogue, since, trucks, lines, changed, findings } = run;
    const { matcher } = inUse.screener.versions;
    db.transaction("rescreening.finish", () => {
      putRescreening(db, { ...run, running: false });
      if (ended === "done" && trucks === 0) return;
      const payload = { catalogue, matcher, since, trucks, lines, changed, ended, findings };
      appendEntry({ ...desk, actor: () => ({ name: "" }) }, { kind: "rescreening-finished", payload });
    });
  };

  const work = async (first: RescreeningRun, signal: AbortSignal): Promise<void> => {
    const worker = openWorker(inUse.loaded.catalogue);
    try {
      let run = first;
      while (!signal.aborted) {
        if (cancelled) return finish(run, "cancelled");
        const trucks = trucksAfter(db, run);
        if (trucks.length === 0) return finish(run, "done");
        const next = await advance(desk, worker, run, trucks);
        if (signal.aborted) return;
        run = next;
        putRescreening(db, run);
        await pause(pauseMilliseconds, undefined, { ref: false });
      }
    } finally {
      await worker.close();
    }
  };

  const launch = (run: RescreeningRun): void => {
    stopping.abort();
    stopping = new AbortController();
    const { signal } = stopping;
    cancelled = false;
    failed = false;
    running = running
      .then(() => (signal.aborted ? undefined : work(run, signal)))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        failed = true;
        report(error);
      });
  };

  return {
    start() {
      if (!readStation(db)) return;
      const { version } = inUse.loaded.catalogue;
      const last = readRescreening(db);
      if (last?.version === version) {
        if (last.running) launch(last);
        return;
      }
      stopping.abort();
      if (last?.running) finish(last, "superseded");
      const run = begin(version);
      if (run.running) launch(run);
    },
    state() {
      const run = readRescreening(db);
      const version = run?.version ?? inUse.loaded.catalogue.version;
      const { trucks = 0, lines = 0, changed = 0, total = 0 } = run ?? {};
      const counts = { trucks, lines, changed, total, findings: run?.findings.length ?? 0 };
      return { version, running: run?.running ?? false, failed, ...counts, days: rescreeningDays(db) };
    },
    cancel() {
      if (!readRescreening(db)?.running) throw new BeketError("not-found", "nothing is being screened");
      cancelled = true;
    },
    settled: () => running,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function trucksAfter(db: ReadableDb, { after, last }: RescreeningRun): DecisionEntry[] {
  return decisionsInForceAfter(db, after, TRUCKS_AT_ONCE).filter(({ sequence }) => sequence <= last);
}

/** The run after the next trucks. What was decided by this very version can hold nothing new. */
async function advance(
  desk: Desk,
  worker: Pick<Bulk, "screen">,
  run: RescreeningRun,
  trucks: readonly DecisionEntry[],
): Promise<RescreeningRun> {
  const older = trucks.filter(({ payload }) => payload.versions.catalogue !== run.version);
  const { lines, changed, findings } = await rescreenTrucks(desk, worker, older);
  return {
    ...run,
    after: trucks.at(-1)?.sequence ?? run.last,
    total: run.total - (trucks.length - older.length),
    trucks: run.trucks + older.length,
    lines: run.lines + lines,
    changed: run.changed + changed,
    findings: [...run.findings, ...findings],
  };
}
