import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("an empty file gets the settings and the station", () => {
  const database = storeAtStep(0);
  expect(wholeTables(database)).toEqual({});
  migrateTo(database, 10);
  expect(wholeTables(database)).toEqual({ setting: [], station: [] });
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "station", ROWS.station);
  expect(wholeTables(database)).toEqual({ setting: [ROWS.setting], station: [ROWS.station] });
});

test("there is one station, and a setting is JSON", () => {
  const database = storeAtStep(10);
  insertRow(database, "station", ROWS.station);
  expect(() => insertRow(database, "station", ROWS.station)).toThrow("UNIQUE");
  expect(() => insertRow(database, "station", { ...ROWS.station, only: 2 })).toThrow("CHECK");
  expect(() => insertRow(database, "setting", { key: "theme", value: "dark" })).toThrow("CHECK");
});
