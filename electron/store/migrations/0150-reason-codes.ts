import type { Migration } from "../migrate.ts";

/** The reasons that decisions may have, once a station has changed those of the program; read from the log. */
export const reasonCodes: Migration = {
  version: 150,
  up: (db) =>
    db.exec(`
      CREATE TABLE reason (
        position INTEGER PRIMARY KEY,
        -- The entry that made the list what it is.
        sequence INTEGER NOT NULL REFERENCES log_entry (sequence),
        decision TEXT NOT NULL,
        code TEXT NOT NULL,
        label TEXT NOT NULL CHECK (json_valid(label)),
        note_needed INTEGER NOT NULL CHECK (note_needed IN (0, 1)),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        UNIQUE (decision, code)
      ) STRICT;
    `),
};
