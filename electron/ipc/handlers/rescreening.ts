import type { AppContext } from "../../services/app-context.ts";
import { changeSetting } from "../../services/change-setting.ts";
import { seeFinding } from "../../services/see-finding.ts";
import { viewerOf } from "../../services/viewer.ts";
import { pageOfFindings } from "../../store/queries/rescreening-finding.ts";
import type { Handlers } from "../handlers.ts";

export function rescreeningHandlers(context: AppContext) {
  const { db, rescreening } = context;
  return {
    "rescreening.state": () => rescreening.state(),
    "rescreening.cancel": () => {
      rescreening.cancel();
    },
    "rescreening.set-days": ({ days }) => {
      changeSetting(context, "rescreening-days", days);
    },
    "rescreening.findings": (request) => pageOfFindings(db, request, viewerOf(context)),
    "rescreening.see": (request) => {
      seeFinding(context, request);
    },
  } satisfies Partial<Handlers>;
}
