import type { Migration } from "../migrate.ts";

/** The letters from which a term may be misspelt; null where the matcher's policy says so for all. */
export const fuzzyFrom: Migration = {
  version: 340,
  up: (db) => db.exec("ALTER TABLE catalogue_term ADD COLUMN fuzzy_from INTEGER"),
};
