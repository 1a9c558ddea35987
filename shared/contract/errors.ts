import { z } from "zod";
import { REFUSALS, type Refusal } from "../catalogue-package/refusal.ts";

/** The code by which a refused catalogue package crosses the contract. */
export const refusalCode = <R extends Refusal>(reason: R): `catalogue-${R}` => `catalogue-${reason}`;

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
  "not-set-up",
  "already-set-up",
  "officer-missing",
  "reason-missing",
  "override-needed",
  "nothing-declared",
  "draft-decided",
  "file-unreadable",
  "file-empty",
  "file-too-large",
  "no-description-column",
  "store-full",
  "store-readonly",
  "store-damaged",
  "store-from-future",
  "station-key-missing",
  "catalogue-no-keys",
  "catalogue-key-unreadable",
  ...REFUSAL_CODES,
  "cancelled",
] as const;
export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const contractErrorSchema = z.object({ code: errorCodeSchema, detail: z.string().optional() });
export type ContractError = z.infer<typeof contractErrorSchema>;

/** An error that crosses the contract as its code; anything else crosses as `internal`. */
export class BeketError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail?: string) {
    super(detail ?? code);
    this.name = "BeketError";
    this.code = code;
  }
}
