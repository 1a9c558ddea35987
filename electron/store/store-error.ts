import Database from "better-sqlite3";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";

/** SQLite's primary result codes that an officer can be told something about. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: "store-full",
  SQLITE_READONLY: "store-readonly",
  SQLITE_CANTOPEN: "store-readonly",
  SQLITE_CORRUPT: "store-damaged",
  SQLITE_NOTADB: "store-damaged",
};

/** What SQLite threw, as an error that can cross the contract; anything else comes back as it was. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  // Extended codes append to the primary one: SQLITE_READONLY_DBMOVED.
  const primary = error.code.split("_").slice(0, 2).join("_");
  const code = CODES[primary];
  return code ? new BeketError(code, `${error.code}: ${error.message}`) : error;
}
