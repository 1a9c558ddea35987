import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

const FILE = { sha256: "a".repeat(64), sent_at: "2026-11-24T06:00:00.000Z" };

test("adds when the hub last answered and when a bundle was last made, unknown so far, and changes nothing else", () => {
  const database = storeAtStep(420);
  insertRow(database, "sync_file", FILE);
  const before = wholeTables(database);
  migrateTo(database, 430);
  expect(wholeTables(database)).toEqual({
    ...before,
    sync_state: [expect.objectContaining({ acknowledged: 0, settled_at: null, exported_at: null })],
  });
});
