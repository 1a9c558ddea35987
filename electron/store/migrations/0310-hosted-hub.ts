import type { Migration } from "../migrate.ts";

/** The hub that this computer runs for its network. */
export const hostedHub: Migration = {
  version: 310,
  up: (db) =>
    db.exec(`
      -- One row, and none where no hub is run.
      CREATE TABLE hosted_hub (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        name TEXT NOT NULL,
        port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535)
      ) STRICT;
    `),
};
