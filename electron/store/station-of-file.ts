import type { Station } from "../../shared/schemas/station.ts";
import { openReader } from "./open.ts";
import { readStation } from "./queries/station.ts";

/** Whose a store's file is, a backup's too, of any version; `undefined` where it can not be read or is nobody's yet. */
export function stationOfFile(file: string): Station | undefined {
  try {
    const { db, close } = openReader(file);
    try {
      return readStation(db);
    } finally {
      close();
    }
  } catch {
    return undefined;
  }
}
