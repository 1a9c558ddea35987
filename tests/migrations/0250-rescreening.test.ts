import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds empty tables and leaves all else as it is", () => {
  const database = storeAtStep(249);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 250);
  expect(wholeTables(database)).toEqual({
    ...before,
    rescreening: [],
    rescreening_days: [],
    rescreening_finding: [],
  });
});
