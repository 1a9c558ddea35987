import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { migrate } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";

/** An empty store as it was after a step; 0 is before the first. */
export function storeAtStep(version: number): Database.Database {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  database.pragma("foreign_keys = ON");
  database.pragma("recursive_triggers = ON");
  migrateTo(database, version);
  return database;
}

export function migrateTo(database: Database.Database, version: number): void {
  migrate(
    database,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
}

/** Every table of ours with all its rows; what full-text search keeps for itself is left out. */
export function wholeTables(database: Database.Database): Record<string, unknown[]> {
  const names = z
    .array(z.string())
    .parse(
      database
        .prepare(
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .pluck()
        .all(),
    );
  return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]));
}

/** A row with a value for each of its columns. */
export function insertRow(
  database: Database.Database,
  table: string,
  row: Record<string, string | number | null>,
): void {
  const columns = Object.keys(row);
  database
    .prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map((column) => `@${column}`)})`)
    .run(row);
}

export const ROWS = {
  setting: { key: "officer", value: '"Ахметов А."' },
  station: { only: 1, id: "01KAQSTATION", post: "Пост 1", crossing: "Кайрак", public_key: "MCow" },
  draft: {
    id: "01KAQDRAFT",
    started_at: "2026-11-23T06:00:00.000Z",
    saved_at: "2026-11-23T06:01:00.000Z",
    plate: "А 123 ВС 77",
    carrier: "ТОО Жол",
    line_count: 1,
    content: '{"lines":[]}',
  },
  log_entry: {
    sequence: 1,
    id: "01KAQENTRY",
    station: "01KAQSTATION",
    time: "2026-11-23T06:00:00.000Z",
    officer: "Ахметов А.",
    kind: "station-named",
    payload: '{"crossing":"Кайрак","post":"Пост 1"}',
    previous_hash: "0",
    hash: "1",
    signature: "s",
  },
} as const;
