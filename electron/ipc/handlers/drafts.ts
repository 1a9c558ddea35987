import type { AppContext } from "../../services/app-context.ts";
import { createDraft } from "../../services/create-draft.ts";
import { openDraft } from "../../services/open-draft.ts";
import { saveDraft } from "../../services/save-draft.ts";
import { withdrawTruck } from "../../services/withdraw-truck.ts";
import { listDrafts } from "../../store/queries/draft.ts";
import type { Handlers } from "../handlers.ts";

export function draftHandlers(context: AppContext) {
  const { db } = context;
  return {
    "draft.list": () => listDrafts(db),
    "draft.create": () => createDraft(context),
    "draft.open": ({ id }) => openDraft(db, id),
    "draft.save": (inspection) => saveDraft(context, inspection),
    "draft.discard": ({ id, reason }) => {
      withdrawTruck(context, id, reason);
    },
  } satisfies Partial<Handlers>;
}
