import type { Migration } from "../migrate.ts";

/** The hub that the station belongs to, how far the two are, and what stands between them. */
export const sync: Migration = {
  version: 290,
  up: (db) =>
    db.exec(`
      -- One row, and none before the enrolment.
      CREATE TABLE hub_link (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        address TEXT NOT NULL,
        -- SHA-256 of the hub's certificate, hex; none for a hub over plain HTTP.
        fingerprint TEXT,
        hub TEXT NOT NULL,
        name TEXT NOT NULL,
        -- What the hub signs with (Ed25519, SPKI, base64), and what bundles for it are encrypted for (age).
        public_key TEXT NOT NULL,
        recipient TEXT NOT NULL,
        enrolled_at TEXT NOT NULL
      ) STRICT;

      -- One row: how far the station and its hub are, and what was chosen for it.
      CREATE TABLE sync_state (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
        -- Bytes a second; 0 is without limit.
        bandwidth INTEGER NOT NULL DEFAULT 0 CHECK (bandwidth >= 0),
        -- Takes the hub's catalogues into use without asking.
        catalogue_auto INTEGER NOT NULL DEFAULT 0 CHECK (catalogue_auto IN (0, 1)),
        -- The last entry that the outbox may let go of, and the last down item that was taken in.
        acknowledged INTEGER NOT NULL DEFAULT 0,
        received INTEGER NOT NULL DEFAULT 0,
        last_contact TEXT,
        -- Milliseconds to add to this clock to have the hub's.
        clock_offset INTEGER NOT NULL DEFAULT 0,
        -- All branches that the hub has of this log: more than one mean a restored backup or a clone.
        branches TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(branches))
      ) STRICT;
      INSERT INTO sync_state DEFAULT VALUES;

      -- Entries that the hub refused; kept so that the rest goes on.
      CREATE TABLE sync_parked (
        sequence INTEGER PRIMARY KEY,
        entry TEXT NOT NULL,
        reason TEXT NOT NULL,
        parked_at TEXT NOT NULL
      ) STRICT;

      -- The last failures, in the order they came.
      CREATE TABLE sync_failure (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        code TEXT NOT NULL,
        detail TEXT NOT NULL
      ) STRICT;

      -- Files that the hub has.
      CREATE TABLE sync_file (
        sha256 TEXT PRIMARY KEY,
        sent_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- The last that came down of each subject: applied, or it waits for a supervisor or a newer program, or was refused.
      CREATE TABLE down_item (
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        cursor INTEGER NOT NULL,
        item TEXT NOT NULL CHECK (json_valid(item)),
        state TEXT NOT NULL CHECK (state IN ('applied', 'waiting', 'unknown', 'refused')),
        reason TEXT NOT NULL,
        received_at TEXT NOT NULL,
        PRIMARY KEY (kind, subject)
      ) STRICT, WITHOUT ROWID;
    `),
};
