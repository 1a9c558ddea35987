import type { Migration } from "../migrate.ts";

/**
 * The waiting after wrong PINs is counted by how long the computer runs, not by its clock, which may be set. A
 * waiting from before begins with the computer's start.
 */
export const waitingByUptime: Migration = {
  version: 380,
  up: (db) => db.exec("ALTER TABLE sign_in_guard ADD COLUMN failed_uptime REAL NOT NULL DEFAULT 0"),
};
