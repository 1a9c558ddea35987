import type { HubContext } from "../context.ts";
import { openLookAlikes } from "../store/queries/look-alike.ts";

/** What waits for a supervisor's word. */
export async function showLookAlikes({ store }: HubContext) {
  return { lookAlikes: await openLookAlikes(store) };
}
