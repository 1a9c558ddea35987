import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { type Bulk, createBulk } from "../screening/bulk.ts";
import { createScreener } from "../screening/screener.ts";
import { type CatalogueInUse, createCatalogueInUse } from "./catalogue-in-use.ts";
import type { Desk } from "./desk.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import type { AppOptions } from "./open-app.ts";
import type { ProgramFiles } from "./program-files.ts";
import { reportOf } from "./program-notes.ts";
import { createRescreening, type Rescreening } from "./rescreening.ts";

/** Past trucks wait until the window is there, and between parts of them the machine is free. */
const RESCREENING_DELAY_MS = 5_000;
const RESCREENING_PAUSE_MS = 50;

interface Screening {
  readonly inUse: CatalogueInUse;
  readonly bulk: Bulk;
  readonly rescreening: Rescreening;
  /** A thread of its own for a catalogue that is not in use. */
  readonly openWorker: (catalogue: Catalogue, onProgress: (done: number) => void) => Bulk;
  close(): Promise<void>;
}

/** The catalogue in use, and all that screens lines by it. */
export function startScreening(desk: Desk, files: ProgramFiles, emit: AppOptions["emit"]): Screening {
  const { words: wordsDir, screeningWorker: workerFile } = files;
  const loaded = loadCatalogue(desk, readCatalogueSources(files.catalogue));
  const openWorker: Screening["openWorker"] = (catalogue, onProgress) =>
    createBulk({
      catalogue,
      wordsDir,
      workerFile,
      onProgress: ({ done }) => onProgress(done),
      threads: 1,
    });
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
    openWorker: (catalogue) => openWorker(catalogue, () => {}),
    pauseMilliseconds: RESCREENING_PAUSE_MS,
    report: reportOf("re-screening"),
  });
  const resuming = setTimeout(() => rescreening.start(), RESCREENING_DELAY_MS);
  return {
    inUse,
    bulk,
    rescreening,
    openWorker,
    async close() {
      clearTimeout(resuming);
      await rescreening.stop();
      await bulk.close();
    },
  };
}
