import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("begins with no reasons of the station's own, and leaves all else as it is", () => {
  const database = storeAtStep(140);
  insertRow(database, "station", ROWS.station);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 150);
  expect(wholeTables(database)).toEqual({ ...before, reason: [] });
});

test("a code stands once in a decision", () => {
  const database = storeAtStep(150);
  insertRow(database, "log_entry", ROWS.log_entry);
  const row = { sequence: 1, decision: "hold", code: "flood", label: "{}", note_needed: 0, active: 1 };
  insertRow(database, "reason", { position: 0, ...row });
  expect(() => insertRow(database, "reason", { position: 1, ...row })).toThrow("UNIQUE");
  insertRow(database, "reason", { position: 1, ...row, decision: "refer" });
});
