import type { AppContext } from "../../services/app-context.ts";
import { saveSettings } from "../../services/save-settings.ts";
import { setUpStation } from "../../services/set-up-station.ts";
import { readSettings } from "../../store/queries/setting.ts";
import { readStation } from "../../store/queries/station.ts";
import type { Handlers } from "../handlers.ts";

export function appHandlers(context: AppContext) {
  const { db, version, host, inUse, logCut, readExamples } = context;
  return {
    "app.info": () => ({
      version,
      host,
      station: readStation(db) ?? null,
      settings: readSettings(db),
      logCut,
    }),
    "station.setup": (request) => setUpStation(context, { catalogue: inUse.loaded, readExamples }, request),
    "settings.save": (changes) => saveSettings(context, changes),
  } satisfies Partial<Handlers>;
}
