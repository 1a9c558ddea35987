import type { Migration } from "../migrate.ts";

/** Releases in spite of a hit, by an index that SQLite takes to count them too: it went through all releases. */
export const countedOverrides: Migration = {
  version: 390,
  up: (db) =>
    db.exec(`
      DROP INDEX decision_override;
      CREATE INDEX decision_override ON decision (decision, sequence) WHERE reason = 'override';
    `),
};
