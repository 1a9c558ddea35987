import type { Sight } from "../../shared/contract/personal-data.ts";
import type { TravellingEntry } from "../../shared/sync/entries.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { contentOf } from "../store/queries/log.ts";
import { readEntry } from "./read-entry.ts";

/** One entry as who asks may see it. @throws HubProblem `not-found` */
export async function showEntry({ store }: HubContext, id: string, sight: Sight): Promise<TravellingEntry> {
  const content = await contentOf(store, id);
  if (content === undefined) throw new HubProblem("not-found");
  return readEntry(content, sight);
}
