import type { AppContext } from "../../services/app-context.ts";
import { attachFile } from "../../services/attach-file.ts";
import { describeFile, withdrawFile } from "../../services/change-file.ts";
import { checkFiles } from "../../services/check-files.ts";
import { openEvidence } from "../../services/read-evidence.ts";
import { filesOfInspection } from "../../store/queries/evidence-file.ts";
import type { Handlers } from "../handlers.ts";

export function evidenceHandlers(context: AppContext) {
  return {
    "evidence.list": ({ inspection }) => filesOfInspection(context.db, inspection),
    "evidence.check": ({ inspection }) => checkFiles(context, inspection),
    "evidence.attach": (request) => attachFile(context, request),
    "evidence.describe": (request) => describeFile(context, request),
    "evidence.withdraw": (request) => withdrawFile(context, request),
    "evidence.open": ({ attachment }) => openEvidence(context, context.handOver, attachment),
  } satisfies Partial<Handlers>;
}
