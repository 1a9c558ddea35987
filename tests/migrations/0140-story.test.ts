import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const payload = {
  inspection: "01KAQ0000000000000000000AA",
  startedAt: "2026-11-23T05:50:00.000Z",
  papers: { plate: "А 123 ВС 77", carrier: "ТОО Жол" },
  lines: [
    { id: "1", screening: { flags: ["listed-code", "vague-description"] } },
    { id: "2", screening: { flags: [] } },
  ],
  verdict: "hit",
  decision: { kind: "hold", reason: "listed-goods", note: "" },
};

test("the trucks that are decided have a story and a place, and their rows are first decisions", () => {
  const database = storeAtStep(139);
  const entry = { ...ROWS.log_entry, officer_id: null, payload_hash: null, salt: null };
  insertRow(database, "log_entry", entry);
  const decided = { ...entry, sequence: 2, id: "second", hash: "2", kind: "decision-recorded" };
  insertRow(database, "log_entry", { ...decided, payload: JSON.stringify(payload) });
  const row = {
    sequence: 2,
    entry: "second",
    inspection: payload.inspection,
    decided_at: decided.time,
    plate: "А 123 ВС 77",
    carrier: "ТОО Жол",
    consignee: "",
    officer: "Ахметов А.",
    decision: "hold",
    reason: "listed-goods",
    verdict: "hit",
    line_count: 2,
    hit_count: 1,
    check_count: 0,
  };
  insertRow(database, "decision", row);
  const before = wholeTables(database);
  migrateTo(database, 140);
  expect(wholeTables(database)).toEqual({
    ...before,
    decision: [{ ...row, revision: 0 }],
    story: [{ inspection: payload.inspection, sequence: 2 }],
    truck: [
      {
        inspection: payload.inspection,
        sequence: 2,
        since: payload.startedAt,
        state: "held",
        plate: "А 123 ВС 77",
        plate_key: "A123BC77",
        carrier: "ТОО Жол",
        lane: null,
        verdict: "hit",
        flag_count: 2,
        line_count: 2,
        entry: "second",
      },
    ],
  });
});
