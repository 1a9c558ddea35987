import type { Migration } from "../migrate.ts";

/** A look-alike that came from the hub was said of a truck of another post: it has neither truck nor line here. */
export const lookAlikesOfHub: Migration = {
  version: 320,
  up: (db) =>
    db.exec(`
      ALTER TABLE look_alike RENAME TO look_alike_before;
      DROP INDEX look_alike_by_wording;
      DROP INDEX look_alike_by_state;
      DROP INDEX look_alike_by_sequence;

      CREATE TABLE look_alike (
        id TEXT PRIMARY KEY,
        -- Of the last entry that speaks of it.
        sequence INTEGER NOT NULL,
        category TEXT NOT NULL,
        wording TEXT NOT NULL,
        description TEXT NOT NULL,
        hs TEXT,
        inspection TEXT,
        line TEXT,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        officer TEXT NOT NULL,
        officer_id TEXT,
        proposed_at TEXT NOT NULL,
        expires TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
        decided_by TEXT,
        decided_at TEXT,
        decision_note TEXT,
        -- One that waits was said of a truck of this post.
        CHECK (state <> 'proposed' OR inspection IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO look_alike SELECT * FROM look_alike_before;
      DROP TABLE look_alike_before;

      CREATE INDEX look_alike_by_wording ON look_alike (wording);
      CREATE INDEX look_alike_by_state ON look_alike (state, sequence);
      CREATE INDEX look_alike_by_sequence ON look_alike (sequence);
    `),
};
