import type { Migration } from "../migrate.ts";

/**
 * The second form of an entry: its hash covers a hash of its payload. A payload may then be erased, and
 * that is the one change that the log allows; who erases it must say so in an entry of its own.
 */
export const erasablePayloads: Migration = {
  version: 80,
  up: (db) =>
    db.exec(`
      ALTER TABLE log_entry ADD COLUMN officer_id TEXT;
      ALTER TABLE log_entry ADD COLUMN payload_hash TEXT;
      ALTER TABLE log_entry ADD COLUMN salt TEXT;

      DROP TRIGGER log_entry_no_update;
      CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON log_entry
      WHEN NEW.payload IS NOT 'null' OR NEW.salt IS NOT NULL OR OLD.payload_hash IS NULL
        OR NEW.sequence IS NOT OLD.sequence OR NEW.id IS NOT OLD.id OR NEW.station IS NOT OLD.station
        OR NEW.time IS NOT OLD.time OR NEW.officer IS NOT OLD.officer OR NEW.kind IS NOT OLD.kind
        OR NEW.previous_hash IS NOT OLD.previous_hash OR NEW.hash IS NOT OLD.hash
        OR NEW.signature IS NOT OLD.signature OR NEW.officer_id IS NOT OLD.officer_id
        OR NEW.payload_hash IS NOT OLD.payload_hash
      BEGIN
        SELECT RAISE(ABORT, 'log_entry is append-only');
      END;
    `),
};
