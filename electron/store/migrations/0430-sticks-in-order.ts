import type { Migration } from "../migrate.ts";

/** Which of the hub's answers is the newest, and which files went last: a hub may have lost what it had. */
export const sticksInOrder: Migration = {
  version: 430,
  up: (db) =>
    db.exec(`
      -- The hub's clock when it last said how far it is, and when the last bundle for it was made.
      ALTER TABLE sync_state ADD COLUMN settled_at TEXT;
      ALTER TABLE sync_state ADD COLUMN exported_at TEXT;

      CREATE INDEX sync_file_sent_at ON sync_file (sent_at);
    `),
};
