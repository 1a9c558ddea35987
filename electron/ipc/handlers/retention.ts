import type { AppContext } from "../../services/app-context.ts";
import { countExpiredPayloads, eraseExpired } from "../../services/erase-expired.ts";
import { saveRetention } from "../../services/save-retention.ts";
import { readRetention } from "../../store/queries/retention.ts";
import type { Handlers } from "../handlers.ts";

export function retentionHandlers(context: AppContext) {
  return {
    "retention.read": () => ({
      retention: readRetention(context.db),
      expired: countExpiredPayloads(context),
    }),
    "retention.save": (retention) => saveRetention(context, retention),
    "retention.erase": () => eraseExpired(context),
  } satisfies Partial<Handlers>;
}
