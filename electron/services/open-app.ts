import path from "node:path";
import type { EventName } from "../../shared/contract/channels.ts";
import type { EventOf } from "../../shared/contract/contract.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { createOutbox, type HandOver } from "../documents/hand-over.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { allHandlers } from "../ipc/all-handlers.ts";
import { createDispatcher, type Dispatch } from "../ipc/register.ts";
import { createLogReader } from "../log-reader/log-reader.ts";
import { createBulk } from "../screening/bulk.ts";
import { createScreener } from "../screening/screener.ts";
import { createSecrets, type ScryptCost, SECRET_COST } from "../secrets/scrypt.ts";
import type { FileSource } from "../security/served-file.ts";
import { openStore, type Store } from "../store/open.ts";
import { createActing } from "./acting.ts";
import type { Host } from "./app-context.ts";
import { backUpWhenDue } from "./back-up-when-due.ts";
import { createCatalogueInUse } from "./catalogue-in-use.ts";
import { DeskSession } from "./desk-session.ts";
import { readExamples } from "./examples.ts";
import { createLogExports } from "./hand-over-log.ts";
import { keepLogWitness } from "./keep-log-witness.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { backupFolder } from "./make-backup.ts";
import { readEvidence } from "./read-evidence.ts";
import { refuseLostStore } from "./refuse-lost-store.ts";
import { createRescreening } from "./rescreening.ts";
import { type Restore, restorableApp } from "./restorable-app.ts";
import { restoreBackup } from "./restore-backup.ts";
import { stationDesk, storeFile } from "./station-desk.ts";
import { readTrustedKeys } from "./trusted-keys.ts";

/** The day's backup does not stand in the way of the first truck. */
const BACKUP_DELAY_MS = 15_000;
/** How often the program looks whether the desk has been left alone. */
const IDLE_LOOK_MS = 5_000;

/** So much of the log's end may be lost unseen when the computer dies and its last pages with it. */
const WITNESS_EVERY_MS = 3_000;
/** Nor does the screening of past trucks, and between parts of it the machine is free. */
const RESCREENING_DELAY_MS = 5_000;
const RESCREENING_PAUSE_MS = 50;

export interface AppOptions {
  /** The folder that belongs to this user and program. */
  readonly userData: string;
  /** The folder with `dist/` and `resources/`. */
  readonly appRoot: string;
  readonly version: string;
  readonly host: Host;
  /** What keeping a PIN costs; less than the usual is for tests alone. */
  readonly secretCost?: ScryptCost;
  readonly emit: <E extends EventName>(event: E, payload: EventOf<E>) => void;
  /** How documents leave the program; without it the page fetches them, as in a browser. */
  readonly handOver?: HandOver;
}

export interface App {
  readonly dispatch: Dispatch;
  /** What the page may read besides its own files, by the first step of the address. */
  readonly files: Readonly<Record<"evidence" | "documents", FileSource>>;
  close(): Promise<void>;
}

/** The whole program but its window. Throws a `BeketError` that says why the store can not be opened. */
export function openApp(options: AppOptions): Promise<App> {
  return restorableApp({
    open: (restore) => openOnce(options, restore),
    replace: (backup) => restoreBackup(backup, options.userData, new Date()),
  });
}

async function openOnce(options: AppOptions, restore: Restore): Promise<App> {
  const store = openStore(storeFile(options.userData), {
    now: () => performance.now(),
    onSlow: (name, milliseconds) => note(`slow query ${name}: ${Math.round(milliseconds)} ms`),
  });
  try {
    return assemble(store, options, restore);
  } catch (error) {
    store.close();
    throw error;
  }
}

function assemble(store: Store, options: AppOptions, restore: Restore): App {
  const { userData, appRoot, version, host, secretCost = SECRET_COST, emit } = options;
  refuseLostStore(store.db, backupFolder(userData));
  const acting = createActing();
  const desk = stationDesk(store, userData, { actor: acting.actor });
  const session = new DeskSession(desk, {
    acting,
    steady: () => performance.now(),
    onIdle: () => emit("session.changed", {}),
  });
  const loaded = loadCatalogue(desk, readCatalogueSources(path.join(appRoot, "resources", "catalogue")));
  const wordsDir = path.join(appRoot, "dist", "words");
  const workerFile = path.join(appRoot, "dist", "screening-worker.js");
  const bulk = createBulk({
    catalogue: loaded.catalogue,
    wordsDir,
    workerFile,
    onProgress: (progress) => emit("bulk.progress", progress),
  });
  const openLogReader = () =>
    createLogReader({
      file: storeFile(userData),
      workerFile: path.join(appRoot, "dist", "log-reader-worker.js"),
    });
  const logReader = openLogReader();
  const outbox = createOutbox(desk.newId);
  const handOver = options.handOver ?? outbox.handOver;
  const witness = keepLogWitness(desk, {
    userData,
    everyMilliseconds: WITNESS_EVERY_MS,
    report: (error) => note(`log witness: ${describe(error)}`),
  });
  const inUse = createCatalogueInUse(loaded, {
    createScreener: (catalogue) => createScreener(catalogue, wordsDir),
    bulk: {
      use(catalogue) {
        bulk.use(catalogue);
        rescreening.start();
      },
    },
  });
  const rescreening = createRescreening(desk, {
    inUse,
    openWorker: (catalogue) =>
      createBulk({ catalogue, wordsDir, workerFile, onProgress: () => {}, threads: 1 }),
    pauseMilliseconds: RESCREENING_PAUSE_MS,
    report: (error) => note(`re-screening: ${describe(error)}`),
  });
  const resuming = setTimeout(() => rescreening.start(), RESCREENING_DELAY_MS);
  const trusted = path.join(userData, "catalogue-keys");
  const context = {
    ...desk,
    backup: store.backup,
    restore,
    logCut: witness.cut,
    evidence: evidenceFolder(userData),
    handOver,
    logExports: createLogExports({
      openReader: openLogReader,
      out: handOver,
      onProgress: (progress) => emit("export.progress", progress),
    }),
    documents: path.join(appRoot, "dist", "documents"),
    session,
    secrets: createSecrets(secretCost),
    file: storeFile(userData),
    version,
    host,
    inUse,
    trustedKeys: () => readTrustedKeys([trusted, path.join(appRoot, "resources", "catalogue-keys")]),
    bulk,
    logReader,
    rescreening,
    publishing: {
      userData,
      trusted,
      evaluationFile: path.join(appRoot, "resources", "evaluation", "lines.csv"),
      openWorker: (catalogue: Catalogue, onProgress: (done: number) => void) =>
        createBulk({
          catalogue,
          wordsDir,
          workerFile,
          onProgress: ({ done }) => onProgress(done),
          threads: 1,
        }),
      onProgress: (progress: EventOf<"bulk.progress">) => emit("bulk.progress", progress),
    },
    readExamples: () => readExamples(path.join(appRoot, "resources", "samples")),
  };
  const backups = backUpWhenDue(desk, {
    backup: store.backup,
    folder: backupFolder(userData),
    delayMilliseconds: BACKUP_DELAY_MS,
    report: (error) => note(`backup: ${describe(error)}`),
  });
  const idle = setInterval(() => {
    try {
      session.lockWhenIdle();
    } catch (error) {
      note(`idle lock: ${describe(error)}`);
    }
  }, IDLE_LOOK_MS);
  return {
    dispatch: createDispatcher(allHandlers(context), session, (channel, error) =>
      note(`${channel}: ${describe(error)}`),
    ),
    files: {
      evidence: session.guard((sha256) => readEvidence(context, sha256)),
      documents: session.guard(outbox.take),
    },
    async close() {
      clearInterval(idle);
      clearTimeout(resuming);
      await rescreening.stop();
      await backups.stop();
      witness.stop();
      await Promise.all([bulk.close(), logReader.close()]);
      store.close();
    },
  };
}

/** For whoever looks at the program's output; nothing of a declaration is written there. */
function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
