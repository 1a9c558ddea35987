import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { openReader } from "../store/open.ts";
import { type Answered, resultOf } from "../threads/answered.ts";
import { answer } from "./answer.ts";
import { askedSchema, type Progressed } from "./messages.ts";

/** A thread with a connection of its own that only reads: what it is asked may take its time. */

const { file } = z.object({ file: z.string() }).parse(workerData);
const reader = openReader(file);

parentPort?.on("message", async (message: unknown) => {
  const asked = askedSchema.parse(message);
  const { number } = asked;
  const result = await resultOf(() =>
    answer(reader.db, asked, (done, total) => tell({ number, done, total })),
  );
  tell({ number, result });
});

function tell(message: Answered | Progressed): void {
  parentPort?.postMessage(message);
}
