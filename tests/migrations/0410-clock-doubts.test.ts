import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const entry = (sequence: number, kind: string, payload: object) => ({
  ...ROWS.log_entry,
  sequence,
  id: `01KAQENTRY${sequence}`,
  hash: String(sequence),
  kind,
  payload: JSON.stringify(payload),
});
const AT = "2026-11-23T06:00:00.000Z";

test("finds the first doubt of a log that knows no ends of them, and leaves all else as it is", () => {
  const database = storeAtStep(400);
  insertRow(database, "log_entry", ROWS.log_entry);
  insertRow(
    database,
    "log_entry",
    entry(2, "clock-set-back", { previous: AT, now: "2026-11-23T05:59:58.000Z" }),
  );
  insertRow(
    database,
    "log_entry",
    entry(3, "clock-set-back", { previous: AT, now: "2020-01-01T00:00:00.000Z" }),
  );
  insertRow(
    database,
    "log_entry",
    entry(4, "clock-far-ahead", { previous: "2020-01-01T00:00:00.000Z", now: AT }),
  );
  const before = wholeTables(database);
  migrateTo(database, 410);
  expect(wholeTables(database)).toEqual({
    ...before,
    clock_doubt: [
      {
        sequence: 3,
        fault: "clock-set-back",
        previous: AT,
        now: "2020-01-01T00:00:00.000Z",
        uptime: null,
        until: null,
      },
    ],
    clock_notice_read: [],
  });
});
