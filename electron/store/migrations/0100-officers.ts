import type { Migration } from "../migrate.ts";

/**
 * Accounts and shifts, read from the entries; their secrets and the waiting after failures, which are in
 * no entry. The name that stood in the settings goes: who acts is now who has signed in.
 */
export const officers: Migration = {
  version: 100,
  up: (db) =>
    db.exec(`
      CREATE TABLE officer (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        last_signed_in_at TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE shift (
        sequence INTEGER PRIMARY KEY REFERENCES log_entry (sequence),
        officer TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT
      ) STRICT;

      -- Without a reference to the account: that row is made again with the read models, this one cannot be.
      CREATE TABLE officer_secret (
        owner TEXT PRIMARY KEY,
        n INTEGER NOT NULL,
        r INTEGER NOT NULL,
        p INTEGER NOT NULL,
        salt TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE sign_in_guard (
        owner TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        failed_at TEXT NOT NULL,
        wait_seconds INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      DELETE FROM setting WHERE key = 'officer';
    `),
};
