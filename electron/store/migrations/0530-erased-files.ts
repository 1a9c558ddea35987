import type { Migration } from "../migrate.ts";

/**
 * Files whose time is over, until none is left here or in the second place: a crash in between, or a stick that is
 * not plugged in, must not keep a photo for good.
 */
export const erasedFiles: Migration = {
  version: 530,
  up: (db) => db.exec("CREATE TABLE erased_file (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"),
};
