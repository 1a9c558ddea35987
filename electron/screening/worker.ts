import { deserialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { packedCatalogueSchema } from "../../shared/matching/compile.ts";
import { bytesSchema } from "../../shared/matching/packed/numbers.ts";
import { catalogueSchema } from "../../shared/schemas/catalogue.ts";
import { declaredLineSchema } from "../../shared/schemas/line.ts";
import { createScreener } from "./screener.ts";

/** A worker screens the lines it is sent, some at a time, and answers each message. */

const bootSchema = z.object({
  /** As `v8.serialize` writes it, in memory that all workers share. */
  catalogue: bytesSchema.transform((bytes) => catalogueSchema.parse(deserialize(Buffer.from(bytes)))),
  packed: packedCatalogueSchema.optional(),
  wordsDir: z.string(),
});
const linesSchema = z.array(declaredLineSchema);

const { catalogue, wordsDir, packed } = bootSchema.parse(workerData);
const screener = createScreener(catalogue, wordsDir, packed);

parentPort?.on("message", (message: unknown) => {
  parentPort?.postMessage(linesSchema.parse(message).map((line) => screener.screen(line)));
});
