import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("takes the second index away and nothing else", () => {
  const database = storeAtStep(320);
  insertRow(database, "log_entry", ROWS.log_entry);
  const indexes = () => database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").pluck().all();
  const [tables, before] = [wholeTables(database), indexes()];
  migrateTo(database, 330);
  expect(wholeTables(database)).toEqual(tables);
  expect(indexes()).toEqual(before.filter((name) => name !== "log_entry_inspection"));
  expect(indexes()).not.toEqual(before);
});
