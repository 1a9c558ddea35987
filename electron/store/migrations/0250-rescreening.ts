import type { Migration } from "../migrate.ts";

/** How far the screening of past trucks has come, and a read model of what it found. */
export const rescreening: Migration = {
  version: 250,
  up: (db) =>
    db.exec(`
      -- One row: the run that is under way, or was last.
      CREATE TABLE rescreening (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        version TEXT NOT NULL,
        running INTEGER NOT NULL,
        since TEXT NOT NULL,
        -- Sequences of decisions: the last one done, and the last one to do.
        after INTEGER NOT NULL,
        last INTEGER NOT NULL,
        total INTEGER NOT NULL,
        trucks INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        findings TEXT NOT NULL CHECK (json_valid(findings))
      ) STRICT;

      CREATE TABLE rescreening_days (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        days INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE rescreening_finding (
        id TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL,
        version TEXT NOT NULL,
        entry TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        seen_by TEXT,
        seen_at TEXT,
        note TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX rescreening_finding_order ON rescreening_finding (seen_at IS NULL, sequence, id);
    `),
};
