import type { AppContext } from "../../services/app-context.ts";
import { isMasked, showPersonalData } from "../../services/show-personal-data.ts";
import type { Handlers } from "../handlers.ts";

export function personalDataHandlers(context: AppContext) {
  return {
    "personal-data.masked": ({ inspection }) => isMasked(context, inspection),
    "personal-data.show": (request) => {
      showPersonalData(context, request);
    },
  } satisfies Partial<Handlers>;
}
