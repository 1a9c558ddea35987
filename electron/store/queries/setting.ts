import { z } from "zod";
import { type Settings, settingsSchema } from "../../../shared/schemas/station.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const DEFAULTS: Settings = { language: "ru", theme: "auto", idleMinutes: 10 };

const all = {
  name: "setting.all",
  sql: "SELECT key, value FROM setting",
  row: z.object({ key: z.string(), value: jsonColumn(z.unknown()) }),
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "setting.put",
  sql: `INSERT INTO setting (key, value) VALUES (@key, @value)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
};

export function readSettings(db: ReadableDb): Settings {
  const stored = Object.fromEntries(db.all(all).map(({ key, value }) => [key, value]));
  return settingsSchema.parse({ ...DEFAULTS, ...stored });
}

export function writeSettings(db: WritableDb, settings: Settings): void {
  for (const [key, value] of Object.entries(settings)) db.run(put, { key, value: JSON.stringify(value) });
}

/** Of green trucks: one in twenty is opened whatever its papers say. */
const DEFAULT_DRAW_SHARE = 0.05;
const DRAW_SHARE = "drawShare";

const one = {
  name: "setting.one",
  sql: "SELECT value FROM setting WHERE key = @key",
  row: z.object({ value: jsonColumn(z.number()) }),
} satisfies Select<z.ZodType>;

/** The share of trucks that are drawn at random, 0 to 1. */
export function readDrawShare(db: ReadableDb): number {
  return db.get(one, { key: DRAW_SHARE })?.value ?? DEFAULT_DRAW_SHARE;
}

export function writeDrawShare(db: WritableDb, share: number): void {
  db.run(put, { key: DRAW_SHARE, value: JSON.stringify(share) });
}
