import { type LogEntry, logEntrySchema } from "../schemas/log-entry.ts";
import { entryHash, GENESIS_HASH, hashOfPayload, type Sha256 } from "./entry-hash.ts";

export { entryHash, GENESIS_HASH };

/** Hashing and signing come from outside: `shared` has no Node and no browser. */
export interface SealTools {
  readonly sha256: Sha256;
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
