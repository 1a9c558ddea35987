import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds the drafts and leaves settings and station as they are", () => {
  const database = storeAtStep(10);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "station", ROWS.station);
  const before = wholeTables(database);
  migrateTo(database, 20);
  expect(wholeTables(database)).toEqual({ ...before, draft: [] });
  insertRow(database, "draft", ROWS.draft);
  expect(wholeTables(database)).toEqual({ ...before, draft: [ROWS.draft] });
});
