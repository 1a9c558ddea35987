import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { readCatalogueSources, readSourcesVersion } from "../catalogue/read-sources.ts";
import { type Bulk, createBulk } from "../screening/bulk.ts";
import { rememberLines } from "../screening/remember-lines.ts";
import { createScreener } from "../screening/screener.ts";
import { catalogueCopy } from "./catalogue-copy.ts";
import { type CatalogueInUse, createCatalogueInUse } from "./catalogue-in-use.ts";
import { catalogueIndex } from "./catalogue-index.ts";
import type { Desk } from "./desk.ts";
import { type LoadedCatalogue, loadCatalogue } from "./load-catalogue.ts";
import { indexPlace, type ProgramFiles } from "./program-files.ts";
import { reportOf } from "./program-notes.ts";
import { createRescreening, type Rescreening } from "./rescreening.ts";

/** What screens lines is made while the officer signs in: the window stands by then, and the first line finds it. */
const WARM_UP_DELAY_MS = 1_500;
/** Past trucks wait until the window is there, and between parts of them the machine is free. */
const RESCREENING_DELAY_MS = 5_000;
const RESCREENING_PAUSE_MS = 50;

interface Parts {
  readonly files: ProgramFiles;
  /** Where the index of the catalogue in use is kept. */
  readonly indexFolder: string;
  /** Where it is kept itself. */
  readonly copyFolder: string;
}

interface Screening {
  readonly inUse: CatalogueInUse;
  readonly bulk: Bulk;
  readonly rescreening: Rescreening;
  close(): Promise<void>;
}

/** The catalogue in use, and all that screens lines by it. */
export function startScreening(desk: Desk, { files, indexFolder, copyFolder }: Parts): Screening {
  const { words: wordsDir, screeningWorker: workerFile } = files;
  const shipped = {
    version: readSourcesVersion(files.catalogue),
    read: () => readCatalogueSources(files.catalogue),
  };
  const copy = catalogueCopy({
    folder: copyFolder,
    programFile: workerFile,
    report: reportOf("catalogue copy"),
  });
  const loaded = loadCatalogue(desk, shipped, copy);
  const packedOf = packedBy(files, indexFolder);
  const bulk = createBulk({
    catalogue: loaded.catalogue,
    packed: () => packedOf(loaded),
    wordsDir,
    workerFile,
  });
  const inUse = createCatalogueInUse(loaded, {
    packedOf,
    createScreener: (catalogue, packed) => rememberLines(createScreener(catalogue, wordsDir, packed)),
    bulk: {
      use(catalogue, packed) {
        bulk.use(catalogue, packed);
        rescreening.start();
      },
    },
  });
  const rescreening = createRescreening(desk, {
    inUse,
    openWorker(catalogue) {
      const { loaded } = inUse;
      return createBulk({ catalogue, packed: () => packedOf(loaded), wordsDir, workerFile, threads: 1 });
    },
    pauseMilliseconds: RESCREENING_PAUSE_MS,
    report: reportOf("re-screening"),
  });
  const warmingUp = setTimeout(() => warmUp(inUse), WARM_UP_DELAY_MS);
  const resuming = setTimeout(() => rescreening.start(), RESCREENING_DELAY_MS);
  return {
    inUse,
    bulk,
    rescreening,
    async close() {
      clearTimeout(warmingUp);
      clearTimeout(resuming);
      await rescreening.stop();
      await bulk.close();
    },
  };
}

/** The first line would say what is wrong: here it is only noted. */
function warmUp(inUse: CatalogueInUse): void {
  try {
    inUse.screener.screen({ id: "warm-up", description: "" });
  } catch (error) {
    reportOf("screening")(error);
  }
}

/** The index of a catalogue as it was kept, or made and kept for the next start. */
function packedBy(files: ProgramFiles, folder: string) {
  const index = catalogueIndex(indexPlace(files, folder));
  return (loaded: LoadedCatalogue, packed?: PackedCatalogue): PackedCatalogue =>
    packed ? index.take(loaded.sha256, packed) : index.open(loaded);
}
