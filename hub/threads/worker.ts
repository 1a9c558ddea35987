import { parentPort } from "node:worker_threads";
import { fastestVerifier } from "../keys/verifier.ts";
import { HubProblem } from "../problem.ts";
import { readBatch } from "../services/read-batch.ts";
import type { Answer, Order, Outcome } from "./messages.ts";

const verifierOf = await fastestVerifier();

/** A thread that reads batches for the hub until it is ended. */
parentPort?.on("message", ({ number, batch, signer }: Order) => {
  const answer: Answer = { number, outcome: outcomeOf({ batch, signer }) };
  parentPort?.postMessage(answer);
});

function outcomeOf({ batch, signer }: Pick<Order, "batch" | "signer">): Outcome {
  try {
    return { batch: readBatch(batch, signer, verifierOf) };
  } catch (error) {
    if (error instanceof HubProblem) return { problem: error.code, details: error.details };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
