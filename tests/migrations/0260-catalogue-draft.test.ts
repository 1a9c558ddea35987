import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds empty tables and leaves all else as it is", () => {
  const database = storeAtStep(259);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 260);
  expect(wholeTables(database)).toEqual({ ...before, catalogue_draft: [], catalogue_draft_edit: [] });
});
