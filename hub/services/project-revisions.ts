import { reviseTruck, truckOfEntry } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import { addUp } from "./add-up.ts";
import { type RevisionFacts, revisionOf } from "./decision-facts.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";
import { negative, outcomeTallies } from "./tallies.ts";

/** The row of a truck shows the decision in force, and the figures of its day count that one. */
export async function projectRevisions(tx: Write, placed: readonly Projected[]): Promise<void> {
  for (const { entry } of placed) {
    const facts = entry.kind === "decision-revised" ? revisionOf(entry.payload) : null;
    if (facts !== null) await revise(tx, entry, facts);
  }
}

async function revise(
  tx: Write,
  { id, sequence, officer }: Projected["entry"],
  facts: RevisionFacts,
): Promise<void> {
  const truck = await truckOfEntry(tx, facts.revises);
  if (truck === undefined) return;
  const { verdict, decision } = facts;
  const { kind, reason } = decision;
  const revised = { decision: plain(kind), reason: plain(reason), officer: plain(officer), verdict };
  await reviseTruck(tx, truck.number, { entry: id, sequence, ...revised });
  const before = { verdict: truck.verdict, decision: { kind: truck.decision, reason: truck.reason } };
  const tallies = [...negative(outcomeTallies(before)), ...outcomeTallies(facts)];
  await addUp(tx, [{ day: truck.decided_at.slice(0, 10), station: truck.station, tallies }]);
}
