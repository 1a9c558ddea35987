import type { Migration } from "../migrate.ts";

/**
 * Whose decision a truck's is, by the account: a name may pass to somebody else. And releases in spite of a hit by
 * an index that SQLite takes to count them too: it went through all releases.
 */
export const decidingAccounts: Migration = {
  version: 370,
  up: (db) =>
    db.exec(`
      ALTER TABLE decision ADD COLUMN officer_id TEXT;
      UPDATE decision SET officer_id = (SELECT officer_id FROM log_entry WHERE log_entry.sequence = decision.sequence);

      DROP INDEX decision_override;
      CREATE INDEX decision_override ON decision (decision, sequence) WHERE reason = 'override';
    `),
};
