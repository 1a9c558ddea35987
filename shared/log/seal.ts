import { type LogEntry, logEntrySchema } from "../schemas/log-entry.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { StoredEntry } from "./stored-entry.ts";

/** What the first entry names as the hash before it. */
export const GENESIS_HASH = "0".repeat(64);

/** Hashing and signing come from outside: `shared` has no Node and no browser. */
export interface SealTools {
  /** SHA-256 of the text's UTF-8 bytes, as lower-case hex. */
  readonly sha256: (text: string) => string;
  /** Ed25519 over the bytes that the hex stands for, as base64. */
  readonly sign: (hash: string) => string;
}

type WithoutSeal<Entry> = Entry extends LogEntry
  ? Omit<Entry, "payloadHash" | "hash" | "signature"> & { readonly salt: string }
  : never;
export type UnsealedEntry = WithoutSeal<LogEntry>;

/**
 * Hashes and signs an entry. It is parsed first, so that what is hashed is what its schema keeps, and
 * an entry that could not be read back is never written: that throws a `ZodError`.
 */
export function sealEntry(unsealed: UnsealedEntry, { sha256, sign }: SealTools): LogEntry {
  const entry = logEntrySchema.parse({ ...unsealed, hash: GENESIS_HASH, signature: "" });
  const payloadHash = hashOfPayload(entry, sha256);
  const hash = entryHash({ ...entry, payloadHash }, sha256);
  return { ...entry, payloadHash, hash, signature: sign(hash) };
}

/** What an entry says of its payload once that has been erased. */
export function hashOfPayload(
  { payload, salt }: { readonly payload: unknown; readonly salt?: unknown },
  sha256: SealTools["sha256"],
): string {
  return sha256(canonicalJson({ payload, salt }));
}

/** The hash of an entry: over its `payloadHash`, or in the first form, which had none, over its payload. */
export function entryHash(entry: Partial<StoredEntry>, sha256: SealTools["sha256"]): string {
  const covered = entry.payloadHash === undefined ? entry : { ...entry, payload: undefined, salt: undefined };
  return sha256(canonicalJson({ ...covered, hash: undefined, signature: undefined }));
}
