import type { Migration } from "../migrate.ts";

/**
 * The orders that the log can be listed in, and what it is filtered by most, each without a sort. And words
 * that are taken out of the index leave it at once, not at some later merge of its segments.
 */
export const logOrder: Migration = {
  version: 200,
  up: (db) =>
    db.exec(`
      CREATE INDEX decision_plate ON decision (plate, sequence);
      CREATE INDEX decision_carrier ON decision (carrier, sequence);
      CREATE INDEX decision_consignee ON decision (consignee, sequence);
      CREATE INDEX decision_officer ON decision (officer, sequence);
      CREATE INDEX decision_hits ON decision (hit_count, sequence);
      CREATE INDEX decision_decision ON decision (decision, sequence);
      CREATE INDEX decision_override ON decision (sequence) WHERE decision = 'release' AND reason = 'override';
      CREATE INDEX decision_verdict ON decision (verdict, sequence);

      INSERT INTO decision_search (decision_search, rank) VALUES ('secure-delete', 1);
    `),
};
