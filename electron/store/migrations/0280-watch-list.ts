import type { Migration } from "../migrate.ts";

/** What supervisors ask the officers to look out for, and what they tell them. */
export const watchList: Migration = {
  version: 280,
  up: (db) =>
    db.exec(`
      CREATE TABLE watch_item (
        id TEXT PRIMARY KEY,
        -- The post's own, or the hub's, which only the hub changes.
        origin TEXT NOT NULL CHECK (origin IN ('post', 'hub')),
        kind TEXT NOT NULL CHECK (kind IN ('plate', 'consignee')),
        value TEXT NOT NULL,
        note TEXT NOT NULL,
        -- The last day that it counts on; none is without end.
        until TEXT,
        added_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE message (
        id TEXT PRIMARY KEY,
        author TEXT NOT NULL,
        text TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        read_at TEXT
      ) STRICT, WITHOUT ROWID;
    `),
};
