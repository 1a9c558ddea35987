import type { SyncProblemCode } from "../../shared/sync/problem.ts";
import type { Details } from "../problem.ts";
import type { ReadBatch, SentBatch, Signer } from "../services/read-batch.ts";

/** What a thread is asked: to read one batch. */
export interface Order {
  readonly number: number;
  readonly batch: SentBatch;
  readonly signer: Signer;
}

export type Outcome =
  | { readonly batch: ReadBatch }
  /** The batch as a whole is refused. */
  | { readonly problem: SyncProblemCode; readonly details: Details }
  /** A fault of our own. */
  | { readonly failure: string };

export interface Answer {
  /** Of the order. */
  readonly number: number;
  readonly outcome: Outcome;
}
