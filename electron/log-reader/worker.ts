import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import { openReader } from "../store/open.ts";
import { answer } from "./answer.ts";
import { type Answered, type Asked, askedSchema } from "./messages.ts";

/** A thread with a connection of its own that only reads: what it is asked may take its time. */

const { file } = z.object({ file: z.string() }).parse(workerData);
const reader = openReader(file);

parentPort?.on("message", (message: unknown) => {
  const asked = askedSchema.parse(message);
  parentPort?.postMessage({ number: asked.number, result: resultOf(asked) } satisfies Answered);
});

function resultOf(asked: Asked): Answered["result"] {
  try {
    return { ok: true, value: answer(reader.db, asked) };
  } catch (error) {
    if (!(error instanceof BeketError)) throw error;
    return { ok: false, code: error.code, detail: error.message };
  }
}
