import type { z } from "zod";
import type { Sight } from "../../shared/contract/personal-data.ts";
import { TRUCK_ENTRIES, type truckAnswerSchema } from "../../shared/sync/supervision.ts";
import type { ActingContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { contentsOfTruck, truckOf } from "../store/queries/log.ts";
import { write } from "../store/write.ts";
import { note } from "./audit.ts";
import { readEntry } from "./read-entry.ts";

/**
 * All that a post has told of the truck of one of its entries, as who asks may see it. Who looked is written down.
 * @throws HubProblem `not-found`
 */
export async function showTruck(
  hub: ActingContext,
  entry: string,
  sight: Sight,
): Promise<z.infer<typeof truckAnswerSchema>> {
  const { station, inspection } = (await truckOf(hub.store, entry)) ?? { inspection: null };
  if (station === undefined || inspection === null) throw new HubProblem("not-found");
  await write(hub.store, (tx) => note(tx, hub, "truck-opened", { subject: entry, detail: station }));
  const wanted = { station, inspection, limit: TRUCK_ENTRIES + 1 };
  const contents = await contentsOfTruck(hub.store, wanted);
  const entries = contents.slice(0, TRUCK_ENTRIES).map((content) => readEntry(content, sight));
  return { entries, more: contents.length > TRUCK_ENTRIES };
}
