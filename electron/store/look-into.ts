import type { Station } from "../../shared/schemas/station.ts";
import type { ReadableDb, WritableDb } from "./databases.ts";
import { openReader, openWriter } from "./open.ts";
import { readStation } from "./queries/station.ts";

/** What can still be read of a store's file, a backup's too, of any version; `undefined` where nothing can. */
export function lookInto<T>(file: string, read: (db: ReadableDb) => T): T | undefined {
  try {
    const { db, close } = openReader(file);
    try {
      return read(db);
    } finally {
      close();
    }
  } catch {
    return undefined;
  }
}

/** Whose a store's file is; `undefined` also where it is nobody's yet. */
export const stationOfFile = (file: string): Station | undefined => lookInto(file, readStation);

/** Writes into a store's file as it lies, of any version, that nobody has open; it stays one file. */
export function changeFile(file: string, work: (db: WritableDb) => void): void {
  const { db, close } = openWriter(file);
  try {
    work(db);
  } finally {
    close();
  }
}
