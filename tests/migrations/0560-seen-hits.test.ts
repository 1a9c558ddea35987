import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds an empty list of hits that were shown, and leaves all else as it is", () => {
  const database = storeAtStep(550);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 560);
  expect(wholeTables(database)).toEqual({ ...before, seen_hit: [] });
});
