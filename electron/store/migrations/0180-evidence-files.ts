import type { Migration } from "../migrate.ts";

/**
 * The files of each truck as the log has them by now, to be made again from the entries at any time; and
 * a way from a truck to its entries, whatever their kinds.
 */
export const evidenceFiles: Migration = {
  version: 180,
  up: (db) =>
    db.exec(`
      CREATE TABLE evidence_file (
        -- Id of the entry that attached it.
        attachment TEXT PRIMARY KEY REFERENCES log_entry (id),
        sequence INTEGER NOT NULL UNIQUE REFERENCES log_entry (sequence),
        inspection TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL,
        name TEXT NOT NULL,
        item TEXT,
        caption TEXT NOT NULL,
        thumbnail TEXT,
        attached_at TEXT NOT NULL,
        officer TEXT NOT NULL,
        withdrawn TEXT,
        withdrawn_at TEXT,
        withdrawn_by TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX evidence_file_inspection ON evidence_file (inspection, sequence);
      CREATE INDEX evidence_file_sha256 ON evidence_file (sha256);
      CREATE INDEX evidence_file_thumbnail ON evidence_file (thumbnail);

      -- Of a payload that somebody made unreadable there is nothing to find; the log's check names it.
      CREATE INDEX log_entry_inspection ON log_entry (
        CASE WHEN json_valid(payload) THEN payload ->> '$.inspection' END, sequence
      ) WHERE CASE WHEN json_valid(payload) THEN payload ->> '$.inspection' END IS NOT NULL;
    `),
};
