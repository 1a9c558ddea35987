import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const screening = (verdict: string, category: string) => ({
  verdict,
  matches: [{ category, group: "drones" }],
  flags: ["vague-description"],
});
const PAYLOAD = {
  inspection: "01KAQTRUCK",
  startedAt: "2026-11-23T05:55:00.000Z",
  verdict: "hit",
  decision: { kind: "release", reason: "override" },
  lines: [{ screening: screening("hit", "multicopters") }, { screening: screening("check", "cameras") }],
  dismissals: [{ lineId: "2", category: "cameras" }],
};
const DECISION = { ...ROWS.log_entry, kind: "decision-recorded", payload: JSON.stringify(PAYLOAD) };

test("what was decided before is counted from its entries, and all else stays as it is", () => {
  const database = storeAtStep(290);
  insertRow(database, "log_entry", DECISION);
  insertRow(database, "log_entry", { ...ROWS.log_entry, sequence: 2, id: "2", hash: "2" });
  const before = wholeTables(database);
  migrateTo(database, 300);
  expect(wholeTables(database)).toEqual({
    ...before,
    truck_fact: [
      {
        sequence: 1,
        inspection: "01KAQTRUCK",
        started_at: "2026-11-23T05:55:00.000Z",
        decided_at: ROWS.log_entry.time,
        verdict: "hit",
        decision: "release",
        is_override: 1,
      },
    ],
    truck_sign: [
      { sequence: 1, kind: "category", name: "cameras" },
      { sequence: 1, kind: "category", name: "multicopters" },
      { sequence: 1, kind: "dismissed", name: "cameras" },
      { sequence: 1, kind: "flag", name: "vague-description" },
      { sequence: 1, kind: "group", name: "drones" },
    ],
    truck_drawn: [],
    supervision_answer: [],
  });
});
