import type { Migration } from "../migrate.ts";

/** The address that the hosted hub listens on; null for all that the computer has. */
export const hostedAddress: Migration = {
  version: 570,
  up: (db) => db.exec("ALTER TABLE hosted_hub ADD COLUMN host TEXT"),
};
