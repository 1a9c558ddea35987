import path from "node:path";
import type { EventName } from "../../shared/contract/channels.ts";
import type { EventOf } from "../../shared/contract/contract.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { allHandlers } from "../ipc/all-handlers.ts";
import { createDispatcher, type Dispatch } from "../ipc/register.ts";
import { createBulk } from "../screening/bulk.ts";
import { createScreener } from "../screening/screener.ts";
import { openStore, type Store } from "../store/open.ts";
import type { Host } from "./app-context.ts";
import { backUpWhenDue } from "./back-up-when-due.ts";
import { createCatalogueInUse } from "./catalogue-in-use.ts";
import { readExamples } from "./examples.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { backupFolder } from "./make-backup.ts";
import { refuseLostStore } from "./refuse-lost-store.ts";
import { createRescreening } from "./rescreening.ts";
import { stationDesk, storeFile } from "./station-desk.ts";
import { readTrustedKeys } from "./trusted-keys.ts";

/** The day's backup does not stand in the way of the first truck. */
const BACKUP_DELAY_MS = 15_000;
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
  readonly emit: <E extends EventName>(event: E, payload: EventOf<E>) => void;
}

export interface App {
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

/** The whole program but its window. Throws a `BeketError` that says why the store can not be opened. */
export async function openApp(options: AppOptions): Promise<App> {
  const store = openStore(storeFile(options.userData), {
    now: () => performance.now(),
    onSlow: (name, milliseconds) => note(`slow query ${name}: ${Math.round(milliseconds)} ms`),
  });
  try {
    return assemble(store, options);
  } catch (error) {
    store.close();
    throw error;
  }
}

function assemble(store: Store, { userData, appRoot, version, host, emit }: AppOptions): App {
  refuseLostStore(store.db, backupFolder(userData));
  const desk = stationDesk(store, userData);
  const loaded = loadCatalogue(desk, readCatalogueSources(path.join(appRoot, "resources", "catalogue")));
  const wordsDir = path.join(appRoot, "dist", "words");
  const workerFile = path.join(appRoot, "dist", "screening-worker.js");
  const bulk = createBulk({
    catalogue: loaded.catalogue,
    wordsDir,
    workerFile,
    onProgress: (progress) => emit("bulk.progress", progress),
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
    file: storeFile(userData),
    version,
    host,
    inUse,
    trustedKeys: () => readTrustedKeys([trusted, path.join(appRoot, "resources", "catalogue-keys")]),
    bulk,
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
  return {
    dispatch: createDispatcher(allHandlers(context), (channel, error) =>
      note(`${channel}: ${describe(error)}`),
    ),
    async close() {
      clearTimeout(resuming);
      await rescreening.stop();
      await backups.stop();
      await bulk.close();
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
