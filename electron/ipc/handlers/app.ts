import { stationKeyFile } from "../../log-keys/station-key.ts";
import type { AppContext } from "../../services/app-context.ts";
import { evidenceOf } from "../../services/evidence-of.ts";
import { startStation } from "../../services/first-supervisor.ts";
import { registerExamples } from "../../services/register-examples.ts";
import { saveSettings, setIdleLock } from "../../services/save-settings.ts";
import { readSettings } from "../../store/queries/setting.ts";
import { readStation } from "../../store/queries/station.ts";
import type { Handlers } from "../handlers.ts";

export function appHandlers(context: AppContext) {
  const { db, userData, version, host, inUse, logCut, readExamples } = context;
  return {
    "app.info": () => ({
      version,
      host,
      station: readStation(db) ?? null,
      settings: readSettings(db),
      keyFile: stationKeyFile(userData),
      logCut,
    }),
    "station.setup": async (request) => {
      const started = await startStation(context, { catalogue: inUse.loaded, readExamples }, request);
      await registerExamples(context, evidenceOf(context));
      return started;
    },
    "settings.save": (changes) => saveSettings(context, changes),
    "settings.set-idle-lock": ({ idleMinutes }) => setIdleLock(context, idleMinutes),
  } satisfies Partial<Handlers>;
}
