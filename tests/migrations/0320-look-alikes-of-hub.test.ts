import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

const ROW = {
  id: "01KAQ00000000000000000000A",
  sequence: 7,
  category: "multicopters",
  wording: "игрушка дрон",
  description: "Игрушка дрон",
  hs: null,
  inspection: "01KAQ00000000000000000000B",
  line: "1",
  reason: "different-goods",
  note: "",
  officer: "Ахметов А.",
  officer_id: null,
  proposed_at: "2026-11-23T06:00:00.000Z",
  expires: "2027-05-22T06:00:00.000Z",
  state: "proposed",
  decided_by: null,
  decided_at: null,
  decision_note: null,
};

test("keeps every look-alike as it is, and takes one without a truck unless it waits for a decision", () => {
  const database = storeAtStep(310);
  insertRow(database, "look_alike", ROW);
  const before = wholeTables(database);
  migrateTo(database, 320);
  expect(wholeTables(database)).toEqual(before);
  const ofHub = { ...ROW, id: "01KAQ00000000000000000000C", inspection: null, line: null };
  insertRow(database, "look_alike", { ...ofHub, state: "approved" });
  expect(() => insertRow(database, "look_alike", { ...ofHub, id: "01KAQ00000000000000000000D" })).toThrow(
    "CHECK",
  );
});
