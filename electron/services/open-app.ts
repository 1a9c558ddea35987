import path from "node:path";
import type { EventName } from "../../shared/contract/channels.ts";
import type { EventOf } from "../../shared/contract/contract.ts";
import { type PackedCatalogue, packCatalogue } from "../../shared/matching/compile.ts";
import { readCatalogueSources, readSourcesVersion } from "../catalogue/read-sources.ts";
import { allHandlers } from "../ipc/all-handlers.ts";
import { createDispatcher, type Dispatch } from "../ipc/register.ts";
import { createBulk } from "../screening/bulk.ts";
import { createKeptIndex } from "../screening/kept-index.ts";
import { createScreener } from "../screening/screener.ts";
import { loadLexicon } from "../screening/words.ts";
import { openStore, type Store } from "../store/open.ts";
import type { Host } from "./app-context.ts";
import { backUpWhenDue } from "./back-up-when-due.ts";
import { createCatalogueInUse } from "./catalogue-in-use.ts";
import { readExamples } from "./examples.ts";
import { type LoadedCatalogue, loadCatalogue } from "./load-catalogue.ts";
import { backupFolder } from "./make-backup.ts";
import { createPackageOpener } from "./open-package.ts";
import { refuseLostStore } from "./refuse-lost-store.ts";
import { stationDesk, storeFile } from "./station-desk.ts";
import { readTrustedKeys } from "./trusted-keys.ts";

/** The day's backup does not stand in the way of the first truck. */
const BACKUP_DELAY_MS = 15_000;

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
  const sources = path.join(appRoot, "resources", "catalogue");
  const loaded = loadCatalogue(desk, {
    version: readSourcesVersion(sources),
    read: () => readCatalogueSources(sources),
  });
  const wordsDir = path.join(appRoot, "dist", "words");
  const workerFile = path.join(appRoot, "dist", "screening-worker.js");
  const index = createKeptIndex({
    folder: path.join(userData, "screening-index"),
    wordsDir,
    programFile: workerFile,
    report: (error) => note(`screening index: ${describe(error)}`),
  });
  const packedOf = ({ catalogue, sha256 }: LoadedCatalogue, packed?: PackedCatalogue): PackedCatalogue =>
    index.open(sha256, () => packed ?? packCatalogue(catalogue, loadLexicon(wordsDir)));
  const trustedKeys = () =>
    readTrustedKeys([
      path.join(userData, "catalogue-keys"),
      path.join(appRoot, "resources", "catalogue-keys"),
    ]);
  const bulk = createBulk({
    catalogue: loaded.catalogue,
    packed: packedOf(loaded),
    wordsDir,
    workerFile,
    onProgress: (progress) => emit("bulk.progress", progress),
  });
  const context = {
    ...desk,
    file: storeFile(userData),
    version,
    host,
    inUse: createCatalogueInUse(loaded, {
      packedOf,
      createScreener: (catalogue, packed) => createScreener(catalogue, wordsDir, packed),
      bulk,
    }),
    packages: createPackageOpener({
      db: desk.db,
      trustedKeys,
      wordsDir,
      workerFile: path.join(appRoot, "dist", "catalogue-worker.js"),
    }),
    bulk,
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
