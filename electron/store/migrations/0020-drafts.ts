import type { Migration } from "../migrate.ts";

export const drafts: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
      CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        started_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        plate TEXT NOT NULL,
        carrier TEXT NOT NULL,
        line_count INTEGER NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT, WITHOUT ROWID;
    `),
};
