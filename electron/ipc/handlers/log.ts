import { BeketError } from "../../../shared/contract/errors.ts";
import type { AppContext } from "../../services/app-context.ts";
import { knownLookAlikes, screeningWithLookAlikes } from "../../services/look-alikes-in-force.ts";
import { type Evidence, recordDecision } from "../../services/record-decision.ts";
import { screenLines } from "../../services/screen-lines.ts";
import { searchLog } from "../../services/search-log.ts";
import { verifyStore } from "../../services/verify-store.ts";
import { readLogEntry } from "../../store/queries/log-entry.ts";
import type { Handlers } from "../handlers.ts";

export function logHandlers(context: AppContext) {
  const { db, file, version, inUse, bulk, newId } = context;
  // Of one catalogue, also when another is taken into use meanwhile.
  const evidence = (inspection: string): Evidence => {
    const { loaded, screener } = inUse;
    return {
      screen: async (lines) => {
        const screenings = await screenLines({ screener, bulk, newId }, lines);
        return screeningWithLookAlikes(context, { lines, inspection }, screenings);
      },
      catalogue: loaded.catalogue,
      versions: { app: version, ...screener.versions, ...knownLookAlikes(db) },
    };
  };
  return {
    "decision.record": (request) => recordDecision(context, evidence(request.inspection.id), request),
    "log.search": (request) => searchLog(db, request),
    "log.entry": ({ id }) => {
      const entry = readLogEntry(db, id);
      if (!entry) throw new BeketError("not-found", `entry ${id}`);
      return entry;
    },
    "log.verify": () => verifyStore(file, { whole: false }),
  } satisfies Partial<Handlers>;
}
