import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { packedCatalogueSchema } from "../../shared/matching/compile.ts";
import { catalogueSchema } from "../../shared/schemas/catalogue.ts";
import { declaredLineSchema } from "../../shared/schemas/line.ts";
import { createScreener } from "./screener.ts";

/** A worker screens the chunks it is sent, one at a time, and answers each. */

const bootSchema = z.object({
  catalogue: catalogueSchema,
  packed: packedCatalogueSchema.optional(),
  wordsDir: z.string(),
});
const chunkSchema = z.object({ chunk: z.int(), lines: z.array(declaredLineSchema) });

const { catalogue, wordsDir, packed } = bootSchema.parse(workerData);
const screener = createScreener(catalogue, wordsDir, packed);

parentPort?.on("message", (message: unknown) => {
  const { chunk, lines } = chunkSchema.parse(message);
  parentPort?.postMessage({ chunk, screenings: lines.map((line) => screener.screen(line)) });
});
