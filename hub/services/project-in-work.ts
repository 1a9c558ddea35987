import { beginWork, endWork } from "../store/queries/in-work.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

/** Trucks that have come and are not decided yet. A truck comes once: whatever ends it stands later in the log. */
export async function projectInWork(tx: Write, placed: readonly Projected[]): Promise<void> {
  const ended = placed.flatMap(({ facts }) => facts.ended ?? []);
  const over = new Set(ended);
  const begun = placed.flatMap(({ stamp: { id, station, time }, facts: { begun: inspection } }) => {
    if (inspection === undefined || over.has(inspection)) return [];
    return { inspection, entry: id, station, registered_at: time };
  });
  await beginWork(tx, begun);
  await endWork(tx, ended);
}
