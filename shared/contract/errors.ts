import { z } from "zod";
import { SYNC_FAILURES, SYNC_REFUSALS } from "./sync-failures.ts";

/**
 * What can go wrong across the contract. The renderer turns each code into a sentence in the
 * officer's language (`errors.<code>` of its dictionaries); `detail` is for the log, never shown alone.
 */
export const ERROR_CODES = [
  "unknown-channel",
  "forbidden-sender",
  "bad-request",
  "bad-response",
  "internal",
  "not-found",
  "entry-erased",
  "entry-altered",
  "personal-data-masked",
  "backup-folder-unreachable",
  "backup-other-post",
  "not-set-up",
  "already-set-up",
  "not-signed-in",
  "screen-locked",
  "not-allowed",
  "last-supervisor",
  "officer-name-taken",
  "no-accounts",
  "reason-missing",
  "withdrawal-code-missing",
  "reason-unknown",
  "reasons-refused",
  "override-needed",
  "nothing-declared",
  "draft-decided",
  "file-unreadable",
  "file-empty",
  "file-too-large",
  "no-description-column",
  "evidence-unknown-type",
  "evidence-unreadable",
  "evidence-too-large",
  "evidence-too-many",
  "evidence-lost",
  "document-not-opened",
  "clock-doubtful",
  "store-full",
  "store-readonly",
  "store-damaged",
  "store-from-future",
  "store-busy",
  "store-unreachable",
  "station-key-missing",
  "catalogue-no-keys",
  "catalogue-key-unreadable",
  // A refused package: `catalogue-` and the reason of shared/catalogue-package/refusal.ts.
  "catalogue-unknown-format",
  "catalogue-too-large",
  "catalogue-damaged",
  "catalogue-foreign-key",
  "catalogue-bad-signature",
  "catalogue-older",
  "catalogue-same-version",
  "catalogue-bad-schema",
  "catalogue-counts-differ",
  "catalogue-draft-submitted",
  "catalogue-draft-outdated",
  "catalogue-draft-empty",
  "catalogue-draft-faulty",
  "catalogue-draft-own",
  "catalogue-row-exists",
  "publisher-key-exists",
  "publisher-key-missing",
  "publisher-key-unreadable",
  "passphrase-wrong",
  "lookalike-listed-code",
  "lookalike-no-match",
  "lookalike-decided",
  "cancelled",
  ...SYNC_FAILURES.map((reason) => `sync-${reason}` as const),
  ...SYNC_REFUSALS.map((reason) => `sync-${reason}` as const),
] as const;
export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const contractErrorSchema = z.object({
  code: errorCodeSchema,
  detail: z.string().optional(),
  /** Of the entry of the log that it is about. */
  sequence: z.int().optional(),
});
export type ContractError = z.infer<typeof contractErrorSchema>;

/** An error that crosses the contract as its code; anything else crosses as `internal`. */
export class BeketError extends Error {
  readonly code: ErrorCode;
  /** Of the entry of the log that it is about. */
  readonly sequence: number | undefined;
  constructor(code: ErrorCode, detail?: string, sequence?: number) {
    super(detail ?? code);
    this.name = "BeketError";
    this.code = code;
    this.sequence = sequence;
  }
}
