import { z } from "zod";
import { decideLookAlike, insertLookAlike } from "../store/queries/look-alike.ts";
import type { Write } from "../store/write.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";

const proposed = z.object({
  id: z.ulid(),
  category: z.string(),
  wording: z.string(),
  reason: z.string(),
  note: z.string(),
});
const decided = z.object({ id: z.ulid() });

const STATES: Readonly<Record<string, string>> = {
  "lookalike-approved": "approved",
  "lookalike-refused": "refused",
  "lookalike-withdrawn": "withdrawn",
};

/** What officers propose as look-alikes, and what became of it at their own post. */
export async function projectLookAlikes(tx: Write, placed: readonly Projected[]): Promise<void> {
  for (const { entry } of placed) {
    const state = STATES[entry.kind];
    if (entry.kind === "lookalike-proposed") await propose(tx, entry);
    else if (state !== undefined) {
      const decision = decided.safeParse(entry.payload).data;
      if (decision !== undefined)
        await decideLookAlike(tx, { id: decision.id, station: entry.station, state });
    }
  }
}

async function propose(
  tx: Write,
  { id: entry, station, time, officer, payload }: Projected["entry"],
): Promise<void> {
  const proposal = proposed.safeParse(payload).data;
  if (proposal === undefined) return;
  const { id, category, wording, reason, note } = proposal;
  await insertLookAlike(tx, {
    id,
    station,
    entry,
    proposed_at: time,
    proposed_by: plain(officer),
    words: plain(wording),
    category: plain(category),
    reason: plain(reason),
    note: plain(note),
    state: "proposed",
  });
}
