import type { Migration } from "../migrate.ts";

/**
 * What a post writes little of, as a condition: the kinds left out are those that every truck brings. Whoever reads
 * by the index repeats it word for word.
 */
export const OFF_TRUCKS = `kind NOT IN ('truck-registered', 'papers-changed', 'lines-declared', 'lines-screened',
  'truck-moved', 'match-dismissed', 'dismissal-withdrawn', 'decision-recorded', 'decision-revised', 'file-attached')`;

/** The day of an entry in UTC, `YYYY-MM-DD`. */
export const DAY = "substr(time, 1, 10)";

/** Ways into the whole log that stay quick at millions of entries: the rare kinds in its order, and its days. */
export const journal: Migration = {
  version: 550,
  up: (db) =>
    db.exec(`
      CREATE INDEX log_entry_off_trucks ON log_entry (sequence, kind) WHERE ${OFF_TRUCKS};
      CREATE INDEX log_entry_day ON log_entry (${DAY});
    `),
};
