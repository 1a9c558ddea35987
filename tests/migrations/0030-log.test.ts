import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds the log and leaves the drafts as they are", () => {
  const database = storeAtStep(20);
  insertRow(database, "station", ROWS.station);
  insertRow(database, "draft", ROWS.draft);
  const before = wholeTables(database);
  migrateTo(database, 30);
  expect(wholeTables(database)).toEqual({ ...before, log_entry: [] });
  insertRow(database, "log_entry", ROWS.log_entry);
  expect(wholeTables(database)).toEqual({ ...before, log_entry: [ROWS.log_entry] });
});
