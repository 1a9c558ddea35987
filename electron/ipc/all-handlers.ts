import type { AppContext } from "../services/app-context.ts";
import { appHandlers } from "./handlers/app.ts";
import { catalogueHandlers } from "./handlers/catalogue.ts";
import { draftHandlers } from "./handlers/drafts.ts";
import { hostingHandlers } from "./handlers/hosting.ts";
import { importHandlers } from "./handlers/importing.ts";
import { logHandlers } from "./handlers/log.ts";
import { screeningHandlers } from "./handlers/screening.ts";
import { supervisionHandlers } from "./handlers/supervision.ts";
import { syncHandlers } from "./handlers/sync.ts";
import { watchHandlers } from "./handlers/watch.ts";
import type { Handlers } from "./handlers.ts";

/** The handlers of all domains; one that is missing does not compile, one that is doubled throws at the start. */
export function allHandlers(context: AppContext): Handlers {
  const app = appHandlers(context);
  const drafts = draftHandlers(context);
  const screening = screeningHandlers(context);
  const catalogue = catalogueHandlers(context);
  const importing = importHandlers();
  const log = logHandlers(context);
  const watch = watchHandlers(context);
  const sync = syncHandlers(context);
  const supervision = supervisionHandlers(context);
  const hosting = hostingHandlers(context);
  refuseDoubled([app, drafts, screening, catalogue, importing, log, watch, sync, supervision, hosting]);
  return {
    ...app,
    ...drafts,
    ...screening,
    ...catalogue,
    ...importing,
    ...log,
    ...watch,
    ...sync,
    ...supervision,
    ...hosting,
  };
}

export function refuseDoubled(parts: readonly Partial<Handlers>[]): void {
  const seen = new Set<string>();
  for (const channel of parts.flatMap((part) => Object.keys(part))) {
    if (seen.has(channel)) throw new Error(`Two handlers for ${channel}`);
    seen.add(channel);
  }
}
