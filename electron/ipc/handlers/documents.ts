import type { AppContext } from "../../services/app-context.ts";
import { exportCase } from "../../services/export-case.ts";
import { printAct, saveAct } from "../../services/hand-over-act.ts";
import { requireDecision } from "../../services/make-act.ts";
import { requireSeen } from "../../services/show-personal-data.ts";
import type { Handlers } from "../handlers.ts";

export function documentHandlers(context: AppContext) {
  // What leaves the program is whole: who does not see all of it asks to see it first.
  const seen = (entry: string): AppContext => {
    requireSeen(context, requireDecision(context.db, entry).payload.inspection);
    return context;
  };
  return {
    "act.save": (request) => saveAct(seen(request.entry), request),
    "act.print": (request) => printAct(seen(request.entry), request),
    "case.export": ({ entry }) => exportCase(seen(entry), entry),
  } satisfies Partial<Handlers>;
}
