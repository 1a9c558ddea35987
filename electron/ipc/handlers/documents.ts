import type { AppContext } from "../../services/app-context.ts";
import { exportCase } from "../../services/export-case.ts";
import { printAct, saveAct } from "../../services/hand-over-act.ts";
import type { Handlers } from "../handlers.ts";

export function documentHandlers(context: AppContext) {
  return {
    "act.save": (request) => saveAct(context, request),
    "act.print": (request) => printAct(context, request),
    "case.export": ({ entry }) => exportCase(context, entry),
  } satisfies Partial<Handlers>;
}
