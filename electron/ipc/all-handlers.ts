import type { AppContext } from "../services/app-context.ts";
import { appHandlers } from "./handlers/app.ts";
import { catalogueHandlers } from "./handlers/catalogue.ts";
import { catalogueEditingHandlers } from "./handlers/catalogue-editing.ts";
import { draftHandlers } from "./handlers/drafts.ts";
import { importHandlers } from "./handlers/importing.ts";
import { logHandlers } from "./handlers/log.ts";
import { lookAlikeHandlers } from "./handlers/lookalikes.ts";
import { rescreeningHandlers } from "./handlers/rescreening.ts";
import { screeningHandlers } from "./handlers/screening.ts";
import type { Handlers } from "./handlers.ts";

/** The handlers of all domains; one that is missing does not compile, one that is doubled throws at the start. */
export function allHandlers(context: AppContext): Handlers {
  const app = appHandlers(context);
  const drafts = draftHandlers(context);
  const screening = screeningHandlers(context);
  const catalogue = catalogueHandlers(context);
  const editing = catalogueEditingHandlers(context);
  const lookAlikes = lookAlikeHandlers(context);
  const rescreening = rescreeningHandlers(context);
  const importing = importHandlers();
  const log = logHandlers(context);
  refuseDoubled([app, drafts, screening, catalogue, editing, lookAlikes, rescreening, importing, log]);
  return {
    ...app,
    ...drafts,
    ...screening,
    ...catalogue,
    ...editing,
    ...lookAlikes,
    ...rescreening,
    ...importing,
    ...log,
  };
}

export function refuseDoubled(parts: readonly Partial<Handlers>[]): void {
  const seen = new Set<string>();
  for (const channel of parts.flatMap((part) => Object.keys(part))) {
    if (seen.has(channel)) throw new Error(`Two handlers for ${channel}`);
    seen.add(channel);
  }
}
