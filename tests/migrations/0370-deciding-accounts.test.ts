import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep } from "../support/migrations.ts";

const ACCOUNT = "01KAQ00000000000000000000A";
const DECISION = {
  decided_at: ROWS.log_entry.time,
  plate: "А 123 ВС 77",
  carrier: "ТОО Жол",
  consignee: "",
  officer: "Ахметов А.",
  decision: "release",
  reason: "nothing-listed",
  revision: 0,
  verdict: "clear",
  line_count: 1,
  hit_count: 0,
  check_count: 0,
};

test("a decision is that of the account of its entry, and of none where the entry names none", () => {
  const database = storeAtStep(330);
  const accounts = [ACCOUNT, null];
  for (const [index, officer_id] of accounts.entries()) {
    const [sequence, id, inspection] = [index + 1, `01KAQENTRY${index}`, `01KAQTRUCK${index}`];
    insertRow(database, "log_entry", { ...ROWS.log_entry, sequence, id, hash: String(index), officer_id });
    insertRow(database, "decision", { ...DECISION, sequence, entry: id, inspection });
  }
  migrateTo(database, 370);
  expect(database.prepare("SELECT officer_id FROM decision ORDER BY sequence").pluck().all()).toEqual(
    accounts,
  );
});

test("overridden releases are counted without a look at the others", () => {
  const database = storeAtStep(370);
  const counting = "SELECT count(*) FROM decision d WHERE d.decision = 'release' AND d.reason = 'override'";
  const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${counting}`).all());
  expect(plan).toContain("COVERING INDEX decision_override");
});
