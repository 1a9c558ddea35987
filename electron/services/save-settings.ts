import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { type Settings, settingsSchema } from "../../shared/schemas/station.ts";
import { readSettings, writeSettings } from "../store/queries/setting.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/** Changes what is named and leaves the rest. */
export function saveSettings({ db }: Desk, changes: ParsedRequestOf<"settings.save">): Settings {
  return db.transaction("settings.save", () => {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const settings = settingsSchema.parse({ ...readSettings(db), ...Object.fromEntries(given) });
    writeSettings(db, settings);
    return settings;
  });
}

/** How long the desk may be left alone: said in the log, because what happens at an open desk depends on it. */
export function setIdleLock(desk: Desk, idleMinutes: number): Settings {
  return desk.db.transaction("settings.set-idle-lock", () => {
    const before = readSettings(desk.db);
    if (before.idleMinutes === idleMinutes) return before;
    const settings = { ...before, idleMinutes };
    writeSettings(desk.db, settings);
    appendEntry(desk, {
      kind: "idle-lock-set",
      payload: { minutes: idleMinutes, from: before.idleMinutes },
    });
    return settings;
  });
}
