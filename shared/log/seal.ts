import { type LogEntry, logEntrySchema } from "../schemas/log-entry.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What the first entry names as the hash before it. */
export const GENESIS_HASH = "0".repeat(64);

/** Hashing and signing come from outside: `shared` has no Node and no browser. */
export interface SealTools {
  /** SHA-256 of the text's UTF-8 bytes, as lower-case hex. */
  readonly sha256: (text: string) => string;
  /** Ed25519 over the bytes that the hex stands for, as base64. */
  readonly sign: (hash: string) => string;
}

type WithoutSeal<Entry> = Entry extends LogEntry ? Omit<Entry, "hash" | "signature"> : never;
export type UnsealedEntry = WithoutSeal<LogEntry>;

/**
 * Hashes and signs an entry. It is parsed first, so that what is hashed is what its schema keeps, and
 * an entry that could not be read back is never written: that throws a `ZodError`.
 */
export function sealEntry(unsealed: UnsealedEntry, { sha256, sign }: SealTools): LogEntry {
  const entry = logEntrySchema.parse({ ...unsealed, hash: GENESIS_HASH, signature: "" });
  const hash = entryHash(entry, sha256);
  return { ...entry, hash, signature: sign(hash) };
}

/** The hash of an entry: over everything in it but `hash` and `signature`. */
export function entryHash(entry: object, sha256: SealTools["sha256"]): string {
  return sha256(canonicalJson({ ...entry, hash: undefined, signature: undefined }));
}
