import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds nothing but an order, by which a truck's figures are taken out without a look at the others", () => {
  const database = storeAtStep(380);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 390);
  expect(wholeTables(database)).toEqual(before);
  for (const removal of [
    "DELETE FROM truck_sign WHERE sequence IN (SELECT sequence FROM truck_fact WHERE inspection = 'x')",
    "DELETE FROM truck_fact WHERE inspection = 'x'",
  ]) {
    const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${removal}`).all());
    expect(plan).toContain("INDEX truck_fact_inspection");
    expect(plan).not.toContain("SCAN truck_fact");
  }
});
