import { z } from "zod";
import { beginWork, endWork } from "../store/queries/in-work.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

const ofTruck = z.object({ inspection: z.string() });
const ENDS = new Set(["decision-recorded", "truck-withdrawn"]);

/** Trucks that have come and are not decided yet. A truck comes once: whatever ends it stands later in the log. */
export async function projectInWork(tx: Write, placed: readonly Projected[]): Promise<void> {
  const named = placed.flatMap(({ entry }) => {
    const truck = ofTruck.safeParse(entry.payload).data;
    return truck === undefined ? [] : { entry, inspection: truck.inspection };
  });
  const ended = named.filter(({ entry }) => ENDS.has(entry.kind)).map(({ inspection }) => inspection);
  const over = new Set(ended);
  const begun = named.filter(({ entry, inspection }) => {
    return entry.kind === "truck-registered" && !over.has(inspection);
  });
  await beginWork(
    tx,
    begun.map(({ entry: { id, station, time }, inspection }) => {
      return { inspection, entry: id, station, registered_at: time };
    }),
  );
  await endWork(tx, ended);
}
