import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep } from "../support/migrations.ts";

test("a waiting goes on, counted from the computer's start", () => {
  const database = storeAtStep(370);
  const row = {
    owner: "01KAQOFFICER",
    failures: 4,
    failed_at: "2026-11-23T06:00:00.000Z",
    wait_seconds: 120,
  };
  insertRow(database, "sign_in_guard", row);
  migrateTo(database, 380);
  expect(database.prepare("SELECT * FROM sign_in_guard").all()).toEqual([{ ...row, failed_uptime: 0 }]);
});
