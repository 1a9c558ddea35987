import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds an empty list of files that are to go, and leaves all else as it is", () => {
  const database = storeAtStep(440);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 530);
  expect(wholeTables(database)).toEqual({ ...before, erased_file: [] });
});
