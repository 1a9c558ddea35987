import type { Migration } from "../migrate.ts";

/** When the validity of the pinned certificate begins: the hub's next one must be a later one. */
export const hubCertificate: Migration = {
  version: 600,
  up: (db) => db.exec("ALTER TABLE hub_link ADD COLUMN certificate_from TEXT"),
};
