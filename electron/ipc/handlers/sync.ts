import { BeketError } from "../../../shared/contract/errors.ts";
import { parseInvitation } from "../../../shared/sync/invitation.ts";
import type { AppContext } from "../../services/app-context.ts";
import { configureSync } from "../../services/change-setting.ts";
import { listDownItems } from "../../store/queries/down-item.ts";
import { readHubLink } from "../../store/queries/hub-link.ts";
import { lastSyncFailures } from "../../store/queries/sync-failure.ts";
import { listParked } from "../../store/queries/sync-outbox.ts";
import { readSyncSettings } from "../../store/queries/sync-state.ts";
import { exportBundle } from "../../sync/bundle/export-bundle.ts";
import { importBundle } from "../../sync/bundle/import-bundle.ts";
import { acceptCatalogue } from "../../sync/down/catalogue-offer.ts";
import { enrol } from "../../sync/enrol.ts";
import type { Handlers } from "../handlers.ts";

export function syncHandlers(context: AppContext) {
  const { db, sync, userData } = context;
  return {
    "sync.status": () => sync.runner.status(),
    "sync.details": () => ({
      link: readHubLink(db) ?? null,
      settings: readSyncSettings(db),
      failures: lastSyncFailures(db),
      parked: listParked(db),
      offers: listDownItems(db),
    }),
    "sync.enrol": async ({ invitation }) => {
      const read = parseInvitation(invitation);
      if (!read) throw new BeketError("sync-bad-invitation");
      return sync.runner.withoutVisits(() => enrol(context, read));
    },
    "sync.configure": (changes) => {
      configureSync(context, changes);
      sync.runner.changed();
      return readSyncSettings(db);
    },
    "sync.now": async () => {
      await sync.runner.runNow();
      return sync.runner.status();
    },
    "bundle.export": async () => {
      const { bytes, ...made } = await exportBundle({ desk: context, userData, visitor: sync.visitor });
      return { content: bytes.toString("base64"), ...made };
    },
    "bundle.import": async ({ content }) => {
      const bytes = Buffer.from(content, "base64");
      return { applied: await importBundle({ desk: context, userData, sync }, bytes) };
    },
    "sync.accept": async ({ version }) => {
      await acceptCatalogue(context, sync.catalogue, version);
    },
  } satisfies Partial<Handlers>;
}
