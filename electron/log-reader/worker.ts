import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import { openReader } from "../store/open.ts";
import { answer } from "./answer.ts";
import { type Answered, type Asked, askedSchema, type Progressed } from "./messages.ts";

/** A thread with a connection of its own that only reads: what it is asked may take its time. */

const { file } = z.object({ file: z.string() }).parse(workerData);
const reader = openReader(file);

parentPort?.on("message", async (message: unknown) => {
  const asked = askedSchema.parse(message);
  const { number } = asked;
  const result = await resultOf(asked, (done, total) => tell({ number, done, total }));
  tell({ number, result });
});

function tell(message: Answered | Progressed): void {
  parentPort?.postMessage(message);
}

async function resultOf(
  asked: Asked,
  onProgress: (done: number, total: number) => void,
): Promise<Answered["result"]> {
  try {
    return { ok: true, value: await answer(reader.db, asked, onProgress) };
  } catch (error) {
    if (!(error instanceof BeketError)) throw error;
    return { ok: false, code: error.code, detail: error.message };
  }
}
