import { logEntrySchema } from "../schemas/log-entry.ts";
import type { TravellingEntry } from "../sync/entries.ts";
import { maskEntry } from "./mask.ts";

/** The same for an entry on its way. Where this version can not tell what names a person, it gives no payload at all. */
export function maskTravelling(entry: TravellingEntry): TravellingEntry {
  const known = logEntrySchema.safeParse(entry).data;
  if (known === undefined) return { ...entry, payload: null, salt: undefined };
  const masked = maskEntry(known);
  return masked === known ? entry : masked;
}
