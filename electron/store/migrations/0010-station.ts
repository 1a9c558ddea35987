import type { Migration } from "../migrate.ts";

export const station: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      -- One row: a store belongs to one station.
      CREATE TABLE station (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        id TEXT NOT NULL,
        post TEXT NOT NULL,
        crossing TEXT NOT NULL,
        public_key TEXT NOT NULL
      ) STRICT;
    `),
};
