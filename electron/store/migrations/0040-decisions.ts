import type { Migration } from "../migrate.ts";

/** What the log screen lists: read from the entries, and to be made again from them at any time. */
export const decisions: Migration = {
  version: 40,
  up: (db) =>
    db.exec(`
      CREATE TABLE decision (
        sequence INTEGER PRIMARY KEY REFERENCES log_entry (sequence),
        entry TEXT NOT NULL UNIQUE REFERENCES log_entry (id),
        inspection TEXT NOT NULL UNIQUE,
        decided_at TEXT NOT NULL,
        plate TEXT NOT NULL,
        carrier TEXT NOT NULL,
        consignee TEXT NOT NULL,
        officer TEXT NOT NULL,
        decision TEXT NOT NULL,
        reason TEXT NOT NULL,
        verdict TEXT NOT NULL,
        line_count INTEGER NOT NULL,
        hit_count INTEGER NOT NULL,
        check_count INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX decision_decided_at ON decision (decided_at);
    `),
};
