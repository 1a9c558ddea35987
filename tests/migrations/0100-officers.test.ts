import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("makes empty accounts, shifts and secrets, drops the name in the settings, and leaves all else", () => {
  const database = storeAtStep(80);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "setting", { key: "language", value: '"kk"' });
  insertRow(database, "station", ROWS.station);
  insertRow(database, "draft", ROWS.draft);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 100);
  expect(wholeTables(database)).toEqual({
    ...before,
    setting: [{ key: "language", value: '"kk"' }],
    officer: [],
    shift: [],
    officer_secret: [],
    sign_in_guard: [],
  });
});
