import type { ReadableDb } from "../store/databases.ts";
import { storedEntriesAfter } from "../store/queries/log-entry.ts";

/** When the log began; `undefined` before the station has a name. What is due daily is due a day after it. */
export function firstEntryTime(db: ReadableDb): Date | undefined {
  const [first] = storedEntriesAfter(db, 0, 1);
  return first === undefined ? undefined : new Date(String(first.time));
}
