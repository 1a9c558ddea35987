import { onTestFinished } from "vitest";
import type { Progress } from "../../electron/catalogue-reader/questions.ts";
import { type CatalogueThread, createCatalogueThread } from "../../electron/catalogue-reader/start.ts";
import { testIndexPlace } from "./index-place.ts";
import { program } from "./programs/program.ts";

const SCREENING_WORKER = await program("screening-worker");
const WORKER = await program("catalogue-reader-worker");

/** A thread over a store's file that reads the catalogue, for one test. */
export function testCatalogueReader(
  file: string,
  { wordsDir = "", onProgress = () => {} }: { wordsDir?: string; onProgress?: (told: Progress) => void } = {},
): CatalogueThread {
  const reader = createCatalogueThread({
    file,
    index: testIndexPlace(wordsDir),
    evaluationFile: "resources/evaluation/lines.csv",
    screeningWorker: SCREENING_WORKER,
    workerFile: WORKER,
    onProgress,
  });
  onTestFinished(() => reader.close());
  return reader;
}
