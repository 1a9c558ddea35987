import { canonicalJson, canonicalJsonAround } from "./canonical-json.ts";
import type { StoredEntry } from "./stored-entry.ts";

/** What the first entry names as the hash before it. */
export const GENESIS_HASH = "0".repeat(64);

/** SHA-256 of the text's UTF-8 bytes, as lower-case hex. */
export type Sha256 = (text: string) => string;

/** What an entry says of its payload once that has been erased; `text` is the payload's canonical form, if it is known. */
export function hashOfPayload(
  { payload, salt }: { readonly payload: unknown; readonly salt?: unknown },
  sha256: Sha256,
  text?: string,
): string {
  return sha256(
    text === undefined ? canonicalJson({ payload, salt }) : canonicalJsonAround({ salt }, "payload", text),
  );
}

/** The hash of an entry: over its `payloadHash`, or in the first form, which had none, over its payload. */
export function entryHash(entry: Partial<StoredEntry>, sha256: Sha256): string {
  const covered = entry.payloadHash === undefined ? entry : { ...entry, payload: undefined, salt: undefined };
  return sha256(canonicalJson({ ...covered, hash: undefined, signature: undefined }));
}
