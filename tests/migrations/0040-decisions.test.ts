import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const DECISION = {
  sequence: 1,
  entry: "01KAQENTRY",
  inspection: "01KAQDRAFT",
  decided_at: "2026-11-23T06:00:00.000Z",
  plate: "А 123 ВС 77",
  carrier: "",
  consignee: "",
  officer: "Ахметов А.",
  decision: "hold",
  reason: "listed-goods",
  verdict: "hit",
  line_count: 1,
  hit_count: 1,
  check_count: 0,
};

test("adds the read model and leaves the log as it is", () => {
  const database = storeAtStep(30);
  insertRow(database, "draft", ROWS.draft);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 40);
  expect(wholeTables(database)).toEqual({ ...before, decision: [] });
  insertRow(database, "decision", DECISION);
  expect(wholeTables(database)).toEqual({ ...before, decision: [DECISION] });
});

test("a row of the read model stands on an entry, and an inspection has one", () => {
  const database = storeAtStep(40);
  expect(() => insertRow(database, "decision", DECISION)).toThrow("FOREIGN KEY");
  insertRow(database, "log_entry", ROWS.log_entry);
  insertRow(database, "log_entry", { ...ROWS.log_entry, sequence: 2, id: "second", hash: "2" });
  insertRow(database, "decision", DECISION);
  expect(() => insertRow(database, "decision", { ...DECISION, sequence: 2, entry: "second" })).toThrow(
    "UNIQUE",
  );
});
