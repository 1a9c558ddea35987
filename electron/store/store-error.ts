import Database from "better-sqlite3";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";

/** SQLite's result codes, the primary ones and some of their kinds, that an officer can be told something about. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: "store-full",
  SQLITE_READONLY: "store-readonly",
  SQLITE_CANTOPEN: "store-readonly",
  SQLITE_CORRUPT: "store-damaged",
  SQLITE_NOTADB: "store-damaged",
  SQLITE_BUSY: "store-busy",
  SQLITE_IOERR: "store-unreachable",
  // No room for the file that the connections share.
  SQLITE_IOERR_SHMSIZE: "store-full",
};

/** The same for what the system says of the files beside the database. */
const SYSTEM_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "store-full",
  EDQUOT: "store-full",
  EACCES: "store-readonly",
  EPERM: "store-readonly",
  EROFS: "store-readonly",
  // Something else lies in a folder's place.
  EEXIST: "store-readonly",
  ENOTDIR: "store-readonly",
  EIO: "store-unreachable",
  ENXIO: "store-unreachable",
};

/** What SQLite or the system threw, as an error that can cross the contract; anything else comes back as it was. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof BeketError || !(error instanceof Error) || !("code" in error)) return error;
  const thrown = String(error.code);
  // Extended codes append to the primary one: SQLITE_READONLY_DBMOVED.
  const primary = thrown.split("_").slice(0, 2).join("_");
  const code =
    error instanceof Database.SqliteError ? (CODES[thrown] ?? CODES[primary]) : SYSTEM_CODES[thrown];
  return code ? new BeketError(code, `${thrown}: ${error.message}`) : error;
}

/** Whether what was thrown says that the store's file is damaged. */
export const isDamage = (error: unknown): error is BeketError =>
  error instanceof BeketError && error.code === "store-damaged";

/** Runs what touches the store's files, with its errors as those that can cross the contract. */
export function withStoreErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error);
  }
}
