import type { AppContext } from "./app-context.ts";
import { knownLookAlikes, screeningWithLookAlikes } from "./look-alikes-in-force.ts";
import type { Evidence } from "./record-decision.ts";
import { screenLines } from "./screen-lines.ts";

/**
 * What decisions are made by: of one catalogue, also when another is taken into use meanwhile, and with what
 * was remembered at this post and for the truck.
 */
export function evidenceOf(context: AppContext, inspection?: string): Evidence {
  const { db, version, inUse, bulk, newId } = context;
  const { loaded, screener } = inUse;
  return {
    screen: async (lines) => {
      const screenings = await screenLines({ screener, bulk, newId }, lines);
      return screeningWithLookAlikes(context, { lines, inspection }, screenings);
    },
    catalogue: loaded.catalogue,
    versions: { app: version, ...screener.versions, ...knownLookAlikes(db) },
  };
}
