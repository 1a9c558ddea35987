import { BeketError } from "../../../shared/contract/errors.ts";
import type { AppContext } from "../../services/app-context.ts";
import { decideTruck } from "../../services/decide-truck.ts";
import { evidenceOf } from "../../services/evidence-of.ts";
import { readStory } from "../../services/read-story.ts";
import { verifyStore } from "../../services/verify-store.ts";
import { readLogEntry } from "../../store/queries/log-entry.ts";
import type { Handlers } from "../handlers.ts";

export function logHandlers(context: AppContext) {
  const { db, file, logReader, logExports } = context;
  return {
    "decision.record": (request) => decideTruck(context, evidenceOf(context, request.inspection.id), request),
    "log.story": ({ inspection }) => readStory(db, inspection),
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
