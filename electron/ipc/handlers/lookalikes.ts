import type { AppContext } from "../../services/app-context.ts";
import { decideLookAlike, takeBackLookAlike } from "../../services/decide-look-alike.ts";
import { listLookAlikes } from "../../services/list-look-alikes.ts";
import { proposeLookAlike } from "../../services/propose-look-alike.ts";
import type { Handlers } from "../handlers.ts";

export function lookAlikeHandlers(context: AppContext) {
  return {
    "lookalike.propose": (request) => proposeLookAlike(context, context.inUse.screener, request),
    "lookalike.take-back": ({ id }) => takeBackLookAlike(context, id),
    "lookalike.list": (request) => listLookAlikes(context, request),
    "lookalike.decide": (request) => decideLookAlike(context, request),
  } satisfies Partial<Handlers>;
}
