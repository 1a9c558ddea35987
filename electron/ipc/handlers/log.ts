import { BeketError } from "../../../shared/contract/errors.ts";
import type { AppContext } from "../../services/app-context.ts";
import { type Evidence, recordDecision } from "../../services/record-decision.ts";
import { screenLines } from "../../services/screen-lines.ts";
import { verifyStore } from "../../services/verify-store.ts";
import { readLogEntry } from "../../store/queries/log-entry.ts";
import type { Handlers } from "../handlers.ts";

export function logHandlers(context: AppContext) {
  const { db, file, version, inUse, bulk, newId, logReader, logExports } = context;
  // Of one catalogue, also when another is taken into use meanwhile.
  const evidence = (): Evidence => {
    const { loaded, screener } = inUse;
    return {
      screen: (lines) => screenLines({ screener, bulk, newId }, lines),
      catalogue: loaded.catalogue,
      versions: { app: version, ...screener.versions },
    };
  };
  return {
    "decision.record": (request) => recordDecision(context, evidence(), request),
    "log.search": (request) => logReader.ask("page", request),
    "log.count": (filter) => logReader.ask("count", filter),
    "log.export": ({ job, what }) => logExports.handOver(context, job, what),
    "log.exportCancel": ({ job }) => {
      logExports.cancel(job);
    },
    "log.officers": () => logReader.ask("officers", undefined),
    "log.entry": ({ id }) => {
      const entry = readLogEntry(db, id);
      if (!entry) throw new BeketError("not-found", `entry ${id}`);
      return entry;
    },
    "log.verify": () => verifyStore(file, { whole: false, evidence: context.evidence }),
  } satisfies Partial<Handlers>;
}
