import type { Migration } from "../migrate.ts";

/** Which of the kept versions is in use, and where the imported ones came from. */
export const catalogueInUse: Migration = {
  version: 70,
  up: (db) =>
    db.exec(`
      -- One row, and none before the first choice: then the newest version is in use.
      CREATE TABLE catalogue_in_use (
        only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
        version TEXT NOT NULL REFERENCES catalogue_version (version)
      ) STRICT;

      CREATE TABLE catalogue_package (
        version TEXT PRIMARY KEY REFERENCES catalogue_version (version),
        issuer TEXT NOT NULL,
        notes TEXT NOT NULL,
        -- Id of the key that signed.
        key TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER catalogue_package_no_update BEFORE UPDATE ON catalogue_package BEGIN
        SELECT RAISE(ABORT, 'catalogue_package is immutable');
      END;
      CREATE TRIGGER catalogue_package_no_delete BEFORE DELETE ON catalogue_package BEGIN
        SELECT RAISE(ABORT, 'catalogue_package is immutable');
      END;
    `),
};
