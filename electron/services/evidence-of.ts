import type { AppContext } from "./app-context.ts";
import type { Evidence } from "./record-decision.ts";
import { screenLines } from "./screen-lines.ts";

/** What decisions are made by: of one catalogue, also when another is taken into use meanwhile. */
export function evidenceOf({ version, inUse, bulk, newId }: AppContext): Evidence {
  const { loaded, screener } = inUse;
  return {
    screen: (lines) => screenLines({ screener, bulk, newId }, lines),
    catalogue: loaded.catalogue,
    versions: { app: version, ...screener.versions },
  };
}
