import { expect, test } from "vitest";
import { kindsOf } from "../../shared/log/retention.ts";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds nothing but an order, by which those whose time is over are found without a look at all trucks", () => {
  const database = storeAtStep(570);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 580);
  expect(wholeTables(database)).toEqual(before);
  const oldest = `SELECT inspection FROM truck WHERE state IN ('released', 'seized', 'withdrawn') AND sequence <= 7
    ORDER BY sequence LIMIT 10`;
  const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${oldest}`).all());
  expect(plan).toContain("SEARCH truck USING INDEX truck_done (sequence<?)");
  expect(plan).not.toContain("TEMP B-TREE");
});

test("what an access leaves in the log is among the kinds that are found without a look at all entries", () => {
  const database = storeAtStep(580);
  const [{ sql } = { sql: "" }] = database
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'log_entry_off_trucks'")
    .all();
  expect(kindsOf("access").filter((kind) => sql.includes(`'${kind}'`))).toEqual([]);
});
