import type { Migration } from "../migrate.ts";

/** The working draft of the next catalogue: one at a time, row by row. */
export const catalogueDraft: Migration = {
  version: 260,
  up: (db) =>
    db.exec(`
      CREATE TABLE catalogue_draft (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        id TEXT NOT NULL,
        base TEXT NOT NULL REFERENCES catalogue_version (version),
        state TEXT NOT NULL CHECK (state IN ('editing', 'submitted', 'approved')),
        note TEXT,
        submitted_by TEXT,
        submitted_by_id TEXT,
        submitted_at TEXT,
        comment TEXT,
        reviewed_by TEXT,
        reviewed_at TEXT
      ) STRICT;

      CREATE TABLE catalogue_draft_edit (
        sheet TEXT NOT NULL,
        row_key TEXT NOT NULL,
        -- JSON; empty where the row is taken away.
        cells TEXT CHECK (cells IS NULL OR json_valid(cells)),
        officer TEXT NOT NULL,
        officer_id TEXT,
        edited_at TEXT NOT NULL,
        PRIMARY KEY (sheet, row_key)
      ) STRICT, WITHOUT ROWID;
    `),
};
