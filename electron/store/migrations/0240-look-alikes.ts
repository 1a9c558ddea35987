import type { Migration } from "../migrate.ts";

/** Read model of the entries about look-alikes. */
export const lookAlikes: Migration = {
  version: 240,
  up: (db) =>
    db.exec(`
      CREATE TABLE look_alike (
        id TEXT PRIMARY KEY,
        -- Of the last entry that speaks of it.
        sequence INTEGER NOT NULL,
        category TEXT NOT NULL,
        wording TEXT NOT NULL,
        description TEXT NOT NULL,
        hs TEXT,
        inspection TEXT NOT NULL,
        line TEXT NOT NULL,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        officer TEXT NOT NULL,
        officer_id TEXT,
        proposed_at TEXT NOT NULL,
        expires TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
        decided_by TEXT,
        decided_at TEXT,
        decision_note TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX look_alike_by_wording ON look_alike (wording);
      CREATE INDEX look_alike_by_state ON look_alike (state, sequence);
      CREATE INDEX look_alike_by_sequence ON look_alike (sequence);
    `),
};
