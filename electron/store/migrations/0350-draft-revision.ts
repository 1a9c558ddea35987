import type { Migration } from "../migrate.ts";

/** Rises with every edit of the draft: whoever has read it once sees from it alone whether to read it again. */
export const draftRevision: Migration = {
  version: 350,
  up: (db) => db.exec("ALTER TABLE catalogue_draft ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"),
};
