import { BeketError } from "../../../shared/contract/errors.ts";
import type { AppContext } from "../../services/app-context.ts";
import { decideTruck } from "../../services/decide-truck.ts";
import { evidenceOf } from "../../services/evidence-of.ts";
import { masking } from "../../services/mask-truck.ts";
import { readStory } from "../../services/read-story.ts";
import { readSealed } from "../../services/sealed-entries.ts";
import { refuseUnseenRevision } from "../../services/show-personal-data.ts";
import { viewerOf } from "../../services/viewer.ts";
import type { Handlers } from "../handlers.ts";

export function logHandlers(context: AppContext) {
  const { db, logReader, logExports, logChecks } = context;
  return {
    "decision.record": (request) => {
      refuseUnseenRevision(context, request.inspection);
      return decideTruck(context, evidenceOf(context, request.inspection.id), request);
    },
    "log.story": ({ inspection }) => {
      const { entries, bad } = readStory(db, inspection);
      return { entries: entries.map(masking(context, inspection)), bad: [...bad] };
    },
    "log.search": (request) => logReader.ask("page", { ...request, viewer: viewerOf(context) }),
    "log.count": (filter) => logReader.ask("count", { filter, viewer: viewerOf(context) }),
    "log.export": ({ job, what }) => logExports.handOver(context, job, { what, viewer: viewerOf(context) }),
    "log.journal-export": ({ job, what }) =>
      logExports.handOverJournal(context, job, { what, viewer: viewerOf(context) }),
    "log.exportCancel": ({ job }) => {
      logExports.cancel(job);
    },
    "log.officers": () => logReader.ask("officers", undefined),
    "log.journal": (question) => logReader.ask("journal", { ...question, viewer: viewerOf(context) }),
    "log.entry": ({ id }) => {
      const sealed = readSealed(db, id);
      if (!sealed) throw new BeketError("not-found", `entry ${id}`);
      const { entry, bad } = sealed;
      const { payload } = entry;
      const inspection = "inspection" in payload ? payload.inspection : undefined;
      return { entry: inspection === undefined ? entry : masking(context, inspection)(entry), bad };
    },
    "log.verify": () => logChecks.now(),
    "log.check": () => logChecks.last(),
  } satisfies Partial<Handlers>;
}
