import type { AppContext } from "../../services/app-context.ts";
import { evidenceOf } from "../../services/evidence-of.ts";
import { registerExamples } from "../../services/register-examples.ts";
import { saveSettings } from "../../services/save-settings.ts";
import { setUpStation } from "../../services/set-up-station.ts";
import { readSettings } from "../../store/queries/setting.ts";
import { readStation } from "../../store/queries/station.ts";
import type { Handlers } from "../handlers.ts";

export function appHandlers(context: AppContext) {
  const { db, version, host, inUse, readExamples } = context;
  return {
    "app.info": () => ({ version, host, station: readStation(db) ?? null, settings: readSettings(db) }),
    "station.setup": async (request) => {
      const station = setUpStation(context, { catalogue: inUse.loaded, readExamples }, request);
      await registerExamples(context, evidenceOf(context));
      return station;
    },
    "settings.save": (changes) => saveSettings(context, changes),
  } satisfies Partial<Handlers>;
}
