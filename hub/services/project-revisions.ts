import { reviseTruck, truckOfEntry } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import { addUp } from "./add-up.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";
import type { Stamp } from "./sound-entry.ts";
import { negative, outcomeTallies } from "./tallies.ts";
import type { Revised } from "./truck-facts.ts";

/** The row of a truck shows the decision in force, and the figures of its day count that one. */
export async function projectRevisions(tx: Write, placed: readonly Projected[]): Promise<void> {
  for (const { stamp, facts } of placed)
    if (facts.revised !== undefined) await revise(tx, stamp, facts.revised);
}

async function revise(tx: Write, { id, station, sequence, officer }: Stamp, revised: Revised): Promise<void> {
  const { revises, verdict, decision, reason, tallies } = revised;
  const truck = await truckOfEntry(tx, { station, entry: revises });
  if (truck === undefined) return;
  await reviseTruck(tx, truck.number, {
    entry: id,
    sequence,
    decision,
    reason,
    officer: plain(officer),
    verdict,
  });
  const before = { verdict: truck.verdict, decision: { kind: truck.decision, reason: truck.reason } };
  await addUp(tx, [
    {
      day: truck.decided_at.slice(0, 10),
      station: truck.station,
      tallies: [...negative(outcomeTallies(before)), ...tallies],
    },
  ]);
}
