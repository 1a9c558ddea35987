import type { AppContext } from "../../services/app-context.ts";
import { reasonsInForce } from "../../services/reasons-in-force.ts";
import { saveReasons } from "../../services/save-reasons.ts";
import type { Handlers } from "../handlers.ts";

export function reasonsHandlers(context: AppContext) {
  return {
    "reasons.list": () => [...reasonsInForce(context.db)],
    "reasons.save": ({ reasons }) => saveReasons(context, reasons),
  } satisfies Partial<Handlers>;
}
