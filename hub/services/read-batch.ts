import { entriesRequestSchema, type StationReport } from "../../shared/sync/entries.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import { decodeBody, parseJson } from "../http/decode-body.ts";
import { sha256 } from "../keys/crypto.ts";
import type { VerifierOf } from "../keys/verifier.ts";
import { notAsSchema } from "../problem.ts";
import { type CheckedEntry, checkEntry } from "./check-entry.ts";

export interface Signer {
  readonly station: string;
  /** Ed25519, SPKI, base64. */
  readonly publicKey: string;
}

/** The body of a request, as it was sent. */
export interface SentBatch {
  readonly body: Uint8Array;
  /** Its content-encoding. */
  readonly encoding?: string | undefined;
}

export interface ReadBatch {
  /** In the order in which they were sent. */
  readonly entries: readonly CheckedEntry[];
  readonly report: StationReport;
}

/**
 * Unpacks a batch and checks each of its entries by itself: all of the work on it that needs no store.
 * @throws HubProblem `encoding-unsupported`, `too-large`, `bad-encoding`, `bad-request`
 */
export function readBatch(
  { body, encoding }: SentBatch,
  { station, publicKey }: Signer,
  verifierOf: VerifierOf,
): ReadBatch {
  const json = parseJson(decodeBody(body, encoding, LIMITS.unpackedBody));
  const request = entriesRequestSchema.safeParse(json);
  if (!request.success) throw notAsSchema(request.error.issues.map(({ path }) => `/${path.join("/")}`));
  const { entries, report } = request.data;
  const tools = { sha256, station, verify: verifierOf(publicKey) };
  return { entries: entries.map((raw) => checkEntry(raw, tools)), report };
}
