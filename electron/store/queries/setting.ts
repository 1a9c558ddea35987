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

const remove: Change = { name: "setting.remove", sql: "DELETE FROM setting WHERE key = @key" };

const valueRow = z.object({ value: z.string() }).transform(({ value }) => value);

/** `undefined` for one that was never set. Throws `store-damaged` for a value that is not of the schema. */
export function readSetting<Schema extends z.ZodType>(
  db: ReadableDb,
  key: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const one = {
    name: `setting.${key}`,
    sql: "SELECT value FROM setting WHERE key = @key",
    row: valueRow.pipe(jsonColumn(schema)),
  };
  return db.get(one, { key });
}

export function writeSetting(db: WritableDb, key: string, value: unknown): void {
  db.run(put, { key, value: JSON.stringify(value) });
}

export function removeSetting(db: WritableDb, key: string): void {
  db.run(remove, { key });
}

export function readSettings(db: ReadableDb): Settings {
  const stored = Object.fromEntries(db.all(all).map(({ key, value }) => [key, value]));
  return settingsSchema.parse({ ...DEFAULTS, ...stored });
}

export function writeSettings(db: WritableDb, settings: Settings): void {
  for (const [key, value] of Object.entries(settings)) writeSetting(db, key, value);
}

/** Of green trucks: one in twenty is opened whatever its papers say. */
const DEFAULT_DRAW_SHARE = 0.05;
const DRAW_SHARE = "drawShare";

/** The share of trucks that are drawn at random, 0 to 1. */
export function readDrawShare(db: ReadableDb): number {
  return readSetting(db, DRAW_SHARE, z.number()) ?? DEFAULT_DRAW_SHARE;
}

export function writeDrawShare(db: WritableDb, share: number): void {
  writeSetting(db, DRAW_SHARE, share);
}
