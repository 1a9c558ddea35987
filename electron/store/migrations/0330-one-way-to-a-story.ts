import type { Migration } from "../migrate.ts";

/** A truck's entries are found by `story`: a second index made every entry cost a look into its payload. */
export const oneWayToAStory: Migration = {
  version: 330,
  up: (db) => db.exec("DROP INDEX log_entry_inspection"),
};
