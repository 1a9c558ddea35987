import type { Migration } from "../migrate.ts";

/** How an instrument is cited in each language; null in catalogues from before that. */
export const citations: Migration = {
  version: 590,
  up: (db) =>
    db.exec(
      "ALTER TABLE catalogue_basis ADD COLUMN citation TEXT CHECK (citation IS NULL OR json_valid(citation))",
    ),
};
