import type { AppContext } from "../services/app-context.ts";
import { appHandlers } from "./handlers/app.ts";
import { backupHandlers } from "./handlers/backups.ts";
import { catalogueHandlers } from "./handlers/catalogue.ts";
import { catalogueEditingHandlers } from "./handlers/catalogue-editing.ts";
import { clockHandlers } from "./handlers/clock.ts";
import { documentHandlers } from "./handlers/documents.ts";
import { draftHandlers } from "./handlers/drafts.ts";
import { evidenceHandlers } from "./handlers/evidence.ts";
import { hostingHandlers } from "./handlers/hosting.ts";
import { importHandlers } from "./handlers/importing.ts";
import { logHandlers } from "./handlers/log.ts";
import { lookAlikeHandlers } from "./handlers/lookalikes.ts";
import { officerHandlers } from "./handlers/officers.ts";
import { personalDataHandlers } from "./handlers/personal-data.ts";
import { queueHandlers } from "./handlers/queue.ts";
import { reasonsHandlers } from "./handlers/reasons.ts";
import { rescreeningHandlers } from "./handlers/rescreening.ts";
import { retentionHandlers } from "./handlers/retention.ts";
import { screeningHandlers } from "./handlers/screening.ts";
import { sessionHandlers } from "./handlers/session.ts";
import { supervisionHandlers } from "./handlers/supervision.ts";
import { syncHandlers } from "./handlers/sync.ts";
import { watchHandlers } from "./handlers/watch.ts";
import type { Handlers } from "./handlers.ts";

/** The handlers of all domains; one that is missing does not compile, one that is doubled throws at the start. */
export function allHandlers(context: AppContext): Handlers {
  const once = refuseDoubled();
  return {
    ...once(appHandlers(context)),
    ...once(clockHandlers(context)),
    ...once(draftHandlers(context)),
    ...once(screeningHandlers(context)),
    ...once(catalogueHandlers(context)),
    ...once(importHandlers()),
    ...once(logHandlers(context)),
    ...once(backupHandlers(context)),
    ...once(catalogueEditingHandlers(context)),
    ...once(documentHandlers(context)),
    ...once(evidenceHandlers(context)),
    ...once(hostingHandlers(context)),
    ...once(lookAlikeHandlers(context)),
    ...once(officerHandlers(context)),
    ...once(personalDataHandlers(context)),
    ...once(queueHandlers(context)),
    ...once(reasonsHandlers(context)),
    ...once(rescreeningHandlers(context)),
    ...once(retentionHandlers(context)),
    ...once(sessionHandlers(context)),
    ...once(supervisionHandlers(context)),
    ...once(syncHandlers(context)),
    ...once(watchHandlers(context)),
  };
}

/** Lets each part through that answers no channel which a part before it answers. */
export function refuseDoubled(): <Part extends Partial<Handlers>>(part: Part) => Part {
  const seen = new Set<string>();
  return (part) => {
    for (const channel of Object.keys(part)) {
      if (seen.has(channel)) throw new Error(`Two handlers for ${channel}`);
      seen.add(channel);
    }
    return part;
  };
}
