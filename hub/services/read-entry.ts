import type { Sight } from "../../shared/contract/personal-data.ts";
import { maskTravelling } from "../../shared/privacy/mask-travelling.ts";
import { type TravellingEntry, travellingEntrySchema } from "../../shared/sync/entries.ts";

/** An entry from its stored text: as it was signed for whoever sees all, else masked. */
export function readEntry(content: string, sight: Sight): TravellingEntry {
  const entry = travellingEntrySchema.parse(JSON.parse(content));
  return sight === "all" ? entry : maskTravelling(entry);
}
