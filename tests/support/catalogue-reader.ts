import path from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type { Progress } from "../../electron/catalogue-reader/questions.ts";
import { type CatalogueThread, createCatalogueThread } from "../../electron/catalogue-reader/start.ts";
import { testIndexPlace } from "./index-place.ts";

const source = (file: string) => path.resolve(import.meta.dirname, "../../electron", file);

/** A thread over a store's file that reads the catalogue, for one test. */
export function testCatalogueReader(
  file: string,
  { wordsDir = "", onProgress = () => {} }: { wordsDir?: string; onProgress?: (told: Progress) => void } = {},
): CatalogueThread {
  const reader = createCatalogueThread({
    file,
    index: testIndexPlace(wordsDir),
    evaluationFile: "resources/evaluation/lines.csv",
    screeningWorker: source("screening/worker.ts"),
    workerFile: pathToFileURL(source("catalogue-reader/worker.ts")),
    onProgress,
  });
  onTestFinished(() => reader.close());
  return reader;
}
