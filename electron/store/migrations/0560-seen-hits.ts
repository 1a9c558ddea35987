import type { Migration } from "../migrate.ts";

/**
 * Hits that an officer was shown in a truck that is not decided yet, each wording of a line apart: what is typed and
 * taken out again between two entries would be nowhere else.
 */
export const seenHits: Migration = {
  version: 560,
  up: (db) =>
    db.exec(`
      CREATE TABLE seen_hit (
        inspection TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        line TEXT NOT NULL,
        description TEXT NOT NULL,
        hs TEXT NOT NULL,
        categories TEXT NOT NULL CHECK (json_valid(categories)),
        PRIMARY KEY (inspection, line, description, hs)
      ) STRICT, WITHOUT ROWID;
    `),
};
