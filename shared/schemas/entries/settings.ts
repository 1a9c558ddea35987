import { z } from "zod";
import { RESCREENING_DAYS } from "../rescreening.ts";
import { syncSettingsSchema } from "../sync.ts";

/** What supervisors set of how the post works; what other entries tell of is not here. */
const SETTINGS = {
  /** Of green trucks, that are opened whatever their papers say. */
  "draw-share": z.number().min(0).max(1),
  /** Where a second copy of each backup goes; null for nowhere. */
  "second-backup-folder": z.string().nullable(),
  /** How far back a new catalogue looks; 0 for not at all. */
  "rescreening-days": z.int().nonnegative().max(RESCREENING_DAYS.most),
  "sync-paused": syncSettingsSchema.shape.paused,
  "sync-bandwidth": syncSettingsSchema.shape.bandwidth,
  "catalogue-auto": syncSettingsSchema.shape.catalogueAuto,
  /** The hub that this computer runs for its network; null for none. */
  "hosted-hub": z
    .object({ name: z.string(), port: z.int(), host: z.string().nullable().optional() })
    .nullable(),
} as const;
export type SettingName = keyof typeof SETTINGS;
export type SettingValue<S extends SettingName> = z.infer<(typeof SETTINGS)[S]>;

const changeOf = <S extends SettingName>(setting: S) =>
  z.object({ setting: z.literal(setting), from: SETTINGS[setting], to: SETTINGS[setting] });

export const settingsPayloads = {
  "setting-changed": z.discriminatedUnion("setting", [
    changeOf("draw-share"),
    changeOf("second-backup-folder"),
    changeOf("rescreening-days"),
    changeOf("sync-paused"),
    changeOf("sync-bandwidth"),
    changeOf("catalogue-auto"),
    changeOf("hosted-hub"),
  ]),
} as const;
export type SettingChange = z.infer<(typeof settingsPayloads)["setting-changed"]>;
