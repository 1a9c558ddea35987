import path from "node:path";
import type { IndexPlace } from "../screening/kept-index.ts";

/** Where the program's own files lie, as the build leaves them. */
export function programFiles(appRoot: string) {
  const inDist = (...names: string[]) => path.join(appRoot, "dist", ...names);
  const inResources = (...names: string[]) => path.join(appRoot, "resources", ...names);
  return {
    catalogue: inResources("catalogue"),
    catalogueKeys: inResources("catalogue-keys"),
    evaluation: inResources("evaluation", "lines.csv"),
    samples: inResources("samples"),
    words: inDist("words"),
    screeningIndex: inDist("screening-index"),
    /** Fonts and words of the acts. */
    documents: inDist("documents"),
    screeningWorker: inDist("screening-worker.js"),
    catalogueWorker: inDist("catalogue-worker.js"),
    catalogueReaderWorker: inDist("catalogue-reader-worker.js"),
    logReaderWorker: inDist("log-reader-worker.js"),
  } as const;
}
export type ProgramFiles = ReturnType<typeof programFiles>;

/** Where the indexes of catalogues are kept, beside what they are made by. */
export const indexPlace = (
  { words, screeningIndex, screeningWorker }: ProgramFiles,
  folder: string,
): IndexPlace => ({ folder, shipped: screeningIndex, wordsDir: words, programFile: screeningWorker });
