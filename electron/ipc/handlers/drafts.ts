import type { AppContext } from "../../services/app-context.ts";
import { createDraft } from "../../services/create-draft.ts";
import { evidenceOf } from "../../services/evidence-of.ts";
import { maskCarrier, maskInspection } from "../../services/mask-truck.ts";
import { openDraft } from "../../services/open-draft.ts";
import { saveDraft } from "../../services/save-draft.ts";
import { refuseUnseenRevision } from "../../services/show-personal-data.ts";
import { withdrawTruck } from "../../services/withdraw-truck.ts";
import { listDrafts } from "../../store/queries/draft.ts";
import type { Handlers } from "../handlers.ts";

export function draftHandlers(context: AppContext) {
  const { db } = context;
  return {
    "draft.list": () => listDrafts(db).map((draft) => maskCarrier(context, draft.id, draft)),
    "draft.create": () => createDraft(context),
    "draft.open": ({ id }) => maskInspection(context, openDraft(db, id)),
    "draft.save": (inspection) => {
      refuseUnseenRevision(context, inspection);
      return saveDraft(context, inspection);
    },
    "draft.discard": async (request) => {
      await withdrawTruck(context, evidenceOf(context, request.id), request);
    },
  } satisfies Partial<Handlers>;
}
