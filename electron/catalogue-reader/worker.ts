import { uptime } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { createBulk } from "../screening/bulk.ts";
import { catalogueIndex } from "../services/catalogue-index.ts";
import { keptVersionInUse, type LoadedCatalogue, readKeptCatalogue } from "../services/load-catalogue.ts";
import { openReader } from "../store/open.ts";
import { type Answered, resultOf } from "../threads/answered.ts";
import { createCatalogueAnswers } from "./answers.ts";
import {
  type AnswerTo,
  askedSchema,
  bootSchema,
  type CatalogueReader,
  type Progress,
  type Question,
  schemas,
} from "./questions.ts";

/** A thread with a connection of its own that only reads, and a copy of the catalogue in use. */

const { file, evaluationFile, index: place, screeningWorker: workerFile } = bootSchema.parse(workerData);
const { wordsDir } = place;
const { db } = openReader(file);
const index = catalogueIndex(place);
let kept: LoadedCatalogue | undefined;
const inUse = {
  get loaded() {
    const version = keptVersionInUse(db);
    if (kept?.catalogue.version !== version) kept = readKeptCatalogue(db, version);
    return kept;
  },
};

const answers: CatalogueReader = createCatalogueAnswers({
  db,
  now: () => new Date(),
  uptime,
  inUse,
  packedOf: index.open,
  evaluationFile,
  openWorker: (catalogue, onProgress) =>
    createBulk({
      catalogue,
      packed: () => index.tryOut(catalogue, inUse.loaded),
      wordsDir,
      workerFile,
      threads: 1,
      onProgress: ({ done }) => onProgress(done),
    }),
  onProgress: (progress) => tell({ progress }),
});

parentPort?.on("message", async (message: unknown) => {
  const { number, question, request } = askedSchema.parse(message);
  tell({ number, result: await resultOf(() => answer(question, request)) });
});

function tell(message: Answered | { progress: Progress }): void {
  parentPort?.postMessage(message);
}

const answer = <Q extends Question>(question: Q, request: unknown): Promise<AnswerTo<Q>> =>
  answers[question](schemas[question].request.parse(request));
