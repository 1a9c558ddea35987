import type { Migration } from "../migrate.ts";

/**
 * Whose decision a truck's is, by the account: a name may pass to somebody else. An erased entry's decision has no
 * row any more.
 */
export const decidingAccounts: Migration = {
  version: 370,
  up: (db) =>
    db.exec(`
      ALTER TABLE decision ADD COLUMN officer_id TEXT;
      UPDATE decision SET officer_id = (SELECT officer_id FROM log_entry WHERE log_entry.sequence = decision.sequence);
    `),
};
