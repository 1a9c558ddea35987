import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";

/** What keeps entries from being written while all that is there can be read. */
const HINDRANCES: ReadonlySet<ErrorCode> = new Set([
  "store-full",
  "store-readonly",
  "store-unreachable",
  "station-key-missing",
]);

/** Writes, or says what kept it from being written; anything else is thrown on. */
export function hindranceOf(write: () => void): ErrorCode | null {
  try {
    write();
    return null;
  } catch (error) {
    if (error instanceof BeketError && HINDRANCES.has(error.code)) return error.code;
    throw error;
  }
}
