import { decideLookAlike, insertLookAlike } from "../store/queries/look-alike.ts";
import type { Write } from "../store/write.ts";
import type { Proposal } from "./entry-facts.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";
import type { Stamp } from "./sound-entry.ts";

/** What officers propose as look-alikes, and what became of it at their own post. */
export async function projectLookAlikes(tx: Write, placed: readonly Projected[]): Promise<void> {
  for (const { stamp, facts } of placed) {
    const { proposed, settled } = facts;
    if (proposed !== undefined) await insertLookAlike(tx, rowOf(stamp, proposed));
    if (settled !== undefined) await decideLookAlike(tx, { ...settled, station: stamp.station });
  }
}

function rowOf({ id: entry, station, time, officer }: Stamp, { wording, ...proposal }: Proposal) {
  const proposed = { proposed_at: time, proposed_by: plain(officer) };
  return { ...proposal, station, entry, ...proposed, words: wording, state: "proposed" };
}
