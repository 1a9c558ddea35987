import type { Migration } from "../migrate.ts";

/** The log, and triggers that let nothing happen to it but one more entry at its end. */
export const log: Migration = {
  version: 30,
  up: (db) =>
    db.exec(`
      CREATE TABLE log_entry (
        sequence INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        station TEXT NOT NULL,
        time TEXT NOT NULL,
        officer TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE,
        signature TEXT NOT NULL
      ) STRICT;

      CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON log_entry BEGIN
        SELECT RAISE(ABORT, 'log_entry is append-only');
      END;

      CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry BEGIN
        SELECT RAISE(ABORT, 'log_entry is append-only');
      END;

      -- Refuses INSERT OR REPLACE too, even by a program that has not set recursive_triggers.
      CREATE TRIGGER log_entry_only_appends BEFORE INSERT ON log_entry
      WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM log_entry)
        OR EXISTS (SELECT 1 FROM log_entry WHERE id = NEW.id OR hash = NEW.hash)
      BEGIN
        SELECT RAISE(ABORT, 'log_entry is append-only');
      END;
    `),
};
