import { canonicalJson } from "../../shared/log/canonical-json.ts";
import {
  type SettingChange,
  type SettingName,
  type SettingValue,
  settingsPayloads,
} from "../../shared/schemas/entries/settings.ts";
import type { SyncSettings } from "../../shared/schemas/sync.ts";
import type { ReadableDb, WritableDb } from "../store/databases.ts";
import { putHostedHub, readHostedHub, removeHostedHub } from "../store/queries/hosted-hub.ts";
import { putRescreeningDays, rescreeningDays } from "../store/queries/rescreening.ts";
import { readSecondBackupFolder, writeSecondBackupFolder } from "../store/queries/second-backup.ts";
import { readDrawShare, writeDrawShare } from "../store/queries/setting.ts";
import { readSyncSettings, writeSyncSettings } from "../store/queries/sync-state.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

interface Place<T> {
  /** As verification names it. */
  readonly table: string;
  readonly read: (db: ReadableDb) => T;
  readonly write: (db: WritableDb, value: T) => void;
}

const ofSync = <K extends keyof SyncSettings>(key: K): Place<SyncSettings[K]> => ({
  table: "sync_state",
  read: (db) => readSyncSettings(db)[key],
  write: (db, value) => writeSyncSettings(db, { ...readSyncSettings(db), [key]: value }),
});

/** Where each setting that the log tells of is kept. */
const PLACES: { readonly [S in SettingName]: Place<SettingValue<S>> } = {
  "draw-share": { table: "setting", read: readDrawShare, write: writeDrawShare },
  "second-backup-folder": {
    table: "setting",
    read: readSecondBackupFolder,
    write: (db, folder) => writeSecondBackupFolder(db, folder ?? ""),
  },
  "rescreening-days": { table: "rescreening_days", read: rescreeningDays, write: putRescreeningDays },
  "sync-paused": ofSync("paused"),
  "sync-bandwidth": ofSync("bandwidth"),
  "catalogue-auto": ofSync("catalogueAuto"),
  "hosted-hub": {
    table: "hosted_hub",
    read: (db) => readHostedHub(db) ?? null,
    write: (db, settings) =>
      settings ? putHostedHub(db, { ...settings, host: settings.host ?? null }) : removeHostedHub(db),
  },
};

/** Sets it, and says in the log what it was before; what it is already makes no entry. */
export function changeSetting<S extends SettingName>(desk: Desk, setting: S, to: SettingValue<S>): void {
  desk.db.transaction(`setting.${setting}`, () => {
    const { read, write } = PLACES[setting];
    const from = read(desk.db);
    if (canonicalJson(from) === canonicalJson(to)) return;
    write(desk.db, to);
    const payload = settingsPayloads["setting-changed"].parse({ setting, from, to });
    appendEntry(desk, { kind: "setting-changed", payload });
  });
}

/** What is named changes, the rest stays. */
export function configureSync(
  desk: Desk,
  changes: { [K in keyof SyncSettings]?: SyncSettings[K] | undefined },
): void {
  const { paused, bandwidth, catalogueAuto } = changes;
  desk.db.transaction("sync.configure", () => {
    if (paused !== undefined) changeSetting(desk, "sync-paused", paused);
    if (bandwidth !== undefined) changeSetting(desk, "sync-bandwidth", bandwidth);
    if (catalogueAuto !== undefined) changeSetting(desk, "catalogue-auto", catalogueAuto);
  });
}

/** Whether the table says what this entry, the last of its setting, has set. */
export const isSettingKept = (db: ReadableDb, { setting, to }: SettingChange): boolean =>
  canonicalJson(PLACES[setting].read(db)) === canonicalJson(to);

export const tableOfSetting = (setting: SettingName): string => PLACES[setting].table;

const put = <S extends SettingName>(db: WritableDb, setting: S, to: SettingValue<S>): void =>
  PLACES[setting].write(db, to);

/** Sets what an entry of the log has set, and adds none. */
export const putSetting = (db: WritableDb, { setting, to }: SettingChange): void => put(db, setting, to);
