import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const ITEM = {
  id: "01KAQITEM",
  origin: "hub",
  kind: "plate",
  value: "123 ABC 02",
  note: "",
  until: null,
  added_at: "2026-11-23T06:00:00.000Z",
};

test("adds its tables, empty, and leaves all else as it is", () => {
  const database = storeAtStep(270);
  insertRow(database, "draft", ROWS.draft);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 280);
  expect(wholeTables(database)).toEqual({ ...before, watch_item: [], message: [] });
});

test("an item is of a known kind and origin", () => {
  const database = storeAtStep(280);
  insertRow(database, "watch_item", ITEM);
  expect(() => insertRow(database, "watch_item", { ...ITEM, id: "2", kind: "driver" })).toThrow("CHECK");
  expect(() => insertRow(database, "watch_item", { ...ITEM, id: "2", origin: "x" })).toThrow("CHECK");
});
