import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds nothing but the orders, and lists in one of them without a sort", () => {
  const database = storeAtStep(190);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 200);
  expect(wholeTables(database)).toEqual(before);
  const plan = database
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM decision d ORDER BY d.plate DESC, d.sequence DESC LIMIT 10")
    .all();
  expect(JSON.stringify(plan)).toContain("USING INDEX decision_plate");
  expect(JSON.stringify(plan)).not.toContain("TEMP B-TREE");
});
