import { z } from "zod";
import { isErased } from "../../shared/log/stored-entry.ts";
import { type TravellingEntry, travellingEntrySchema } from "../../shared/sync/entries.ts";
import { type EntryFacts, factsOf } from "./entry-facts.ts";

/** What of an entry says whose it is and where it belongs. */
export type Stamp = Pick<
  TravellingEntry,
  "id" | "station" | "sequence" | "kind" | "time" | "officer" | "hash" | "previousHash"
>;

/** An entry that was checked by itself, with all that is needed to keep it. */
export interface SoundEntry {
  readonly stamp: Stamp;
  /** As it is stored and relayed. */
  readonly content: string;
  readonly facts: EntryFacts;
  /** Of the truck that it is about, whatever its kind. */
  readonly inspection: string | null;
  /** Its payload was taken out at the post, because its time was over. */
  readonly isErased: boolean;
}

const truckSchema = z.object({ inspection: z.ulid() });

export function soundEntry(entry: TravellingEntry, content: string): SoundEntry {
  const { id, station, sequence, kind, time, officer, hash, previousHash } = entry;
  return {
    stamp: { id, station, sequence, kind, time, officer, hash, previousHash },
    content,
    facts: factsOf(entry),
    inspection: truckSchema.safeParse(entry.payload).data?.inspection ?? null,
    isErased: isErased({ ...entry, payload: entry.payload ?? null }),
  };
}

/** One that was checked before it was put into the store. */
export const storedEntry = (content: string): SoundEntry =>
  soundEntry(travellingEntrySchema.parse(JSON.parse(content)), content);
