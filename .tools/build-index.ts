import { rmSync } from "node:fs";
import path from "node:path";
import { readCatalogueSources } from "../electron/catalogue/read-sources.ts";
import { createKeptIndex } from "../electron/screening/kept-index.ts";
import { loadLexicon } from "../electron/screening/words.ts";
import { digestOf } from "../electron/services/load-catalogue.ts";
import { programFiles } from "../electron/services/program-files.ts";
import { packCatalogue } from "../shared/matching/compile.ts";

/** Packs the catalogue that ships with the program, so that no station has to at its first start. */
export function buildIndex(root: string): void {
  const { catalogue: sources, screeningIndex, screeningWorker, words } = programFiles(root);
  const catalogue = readCatalogueSources(sources);
  rmSync(screeningIndex, { recursive: true, force: true });
  const index = createKeptIndex({
    folder: screeningIndex,
    wordsDir: words,
    programFile: screeningWorker,
    report: (error) => {
      throw error;
    },
  });
  index.open(digestOf(catalogue), () => packCatalogue(catalogue, loadLexicon(words)));
}

if (import.meta.main) buildIndex(path.dirname(import.meta.dirname));
