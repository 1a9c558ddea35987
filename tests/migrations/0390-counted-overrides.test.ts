import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds nothing but an order, by which overridden releases are counted without a look at the others", () => {
  const database = storeAtStep(380);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 390);
  expect(wholeTables(database)).toEqual(before);
  const counting = "SELECT count(*) FROM decision d WHERE d.decision = 'release' AND d.reason = 'override'";
  const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${counting}`).all());
  expect(plan).toContain("COVERING INDEX decision_override");
});
