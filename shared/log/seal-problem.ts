import { entryHash, hashOfPayload, type Sha256 } from "./entry-hash.ts";
import type { ChainProblem } from "./problem.ts";
import { isErased, type StoredEntry } from "./stored-entry.ts";

export interface VerifyTools {
  readonly sha256: Sha256;
  /** Whether the base64 signature over the hash's bytes is by the station's key. */
  readonly verify: (hash: string, signature: string) => boolean;
  /** Id of the station whose log this is. */
  readonly station: string;
}

/** Where a chain stands: what its next entry must follow. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

export type SealProblem = Extract<ChainProblem, "hash" | "signature" | "station" | "payload">;

/**
 * What is wrong with an entry by itself, whatever its kind: its place in the chain is not looked at.
 * `payloadText` is the payload's canonical form, where it has been made already.
 */
export function sealProblem(
  entry: StoredEntry,
  tools: VerifyTools,
  payloadText?: string,
): SealProblem | null {
  const hash = hashOf(entry, tools);
  if (hash === null || entry.hash !== hash) return "hash";
  if (typeof entry.signature !== "string" || !tools.verify(hash, entry.signature)) return "signature";
  if (entry.station !== tools.station) return "station";
  if (isErased(entry) || entry.payloadHash === undefined) return null;
  return entry.payloadHash === payloadHashOf(entry, tools, payloadText) ? null : "payload";
}

/** The same and its place; whether its payload can be read is another question. */
export function linkProblem(entry: StoredEntry, tools: VerifyTools, head: ChainHead): ChainProblem | null {
  if (entry.sequence !== head.sequence + 1) return "sequence";
  if (entry.previousHash !== head.hash) return "previous-hash";
  return sealProblem(entry, tools);
}

const hashOf = (entry: StoredEntry, { sha256 }: VerifyTools) => orNull(() => entryHash(entry, sha256));
const payloadHashOf = (entry: StoredEntry, { sha256 }: VerifyTools, text?: string) =>
  orNull(() => hashOfPayload(entry, sha256, text));

/** `null` for what has no canonical form at all, such as the bytes that a damaged page holds in place of a text. */
function orNull(hash: () => string): string | null {
  try {
    return hash();
  } catch {
    return null;
  }
}
