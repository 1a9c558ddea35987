import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds an empty table and leaves all else as it is", () => {
  const database = storeAtStep(239);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 240);
  expect(wholeTables(database)).toEqual({ ...before, look_alike: [] });
});
