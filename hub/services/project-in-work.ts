import { beginWork, endWork } from "../store/queries/in-work.ts";
import { inspectionKey } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

/** Trucks that have come and are not decided yet. A truck comes once: whatever ends it stands later in the log. */
export async function projectInWork(tx: Write, placed: readonly Projected[]): Promise<void> {
  const ended = placed.flatMap(({ stamp: { station }, facts: { ended: inspection } }) => {
    return inspection === undefined ? [] : { station, inspection };
  });
  const over = new Set(ended.map(inspectionKey));
  const begun = placed.flatMap(({ stamp: { id, station, time }, facts: { begun: inspection } }) => {
    if (inspection === undefined || over.has(inspectionKey({ station, inspection }))) return [];
    return { inspection, entry: id, station, registered_at: time };
  });
  await beginWork(tx, begun);
  for (const [station, rows] of Map.groupBy(ended, ({ station }) => station))
    await endWork(
      tx,
      station,
      rows.map(({ inspection }) => inspection),
    );
}
