import type { AppContext } from "../../services/app-context.ts";
import { attachFile } from "../../services/attach-file.ts";
import { describeFile, withdrawFile } from "../../services/change-file.ts";
import { checkFiles } from "../../services/check-files.ts";
import { requireFile } from "../../services/evidence-desk.ts";
import { maskFile } from "../../services/mask-truck.ts";
import { openEvidence } from "../../services/read-evidence.ts";
import { isMasked, requireSeen } from "../../services/show-personal-data.ts";
import { filesOfInspection } from "../../store/queries/evidence-file.ts";
import type { Handlers } from "../handlers.ts";

export function evidenceHandlers(context: AppContext) {
  const ofSeen = (attachment: string): AppContext => {
    requireSeen(context, requireFile(context.db, attachment).inspection);
    return context;
  };
  return {
    "evidence.list": ({ inspection }) => {
      const files = filesOfInspection(context.db, inspection);
      return isMasked(context, inspection) ? files.map(maskFile) : files;
    },
    "evidence.check": ({ inspection }) => checkFiles(context, inspection),
    "evidence.attach": (request) => {
      requireSeen(context, request.inspection);
      return attachFile(context, request);
    },
    "evidence.describe": (request) => describeFile(ofSeen(request.attachment), request),
    "evidence.withdraw": (request) => withdrawFile(ofSeen(request.attachment), request),
    "evidence.open": ({ attachment }) => openEvidence(ofSeen(attachment), attachment),
  } satisfies Partial<Handlers>;
}
