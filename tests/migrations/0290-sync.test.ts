import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const STATE = {
  only: 1,
  paused: 0,
  bandwidth: 0,
  catalogue_auto: 0,
  acknowledged: 0,
  received: 0,
  last_contact: null,
  clock_offset: 0,
  branches: "[]",
};

test("adds its tables, with nothing sent yet, and leaves all else as it is", () => {
  const database = storeAtStep(280);
  insertRow(database, "station", ROWS.station);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 290);
  expect(wholeTables(database)).toEqual({
    ...before,
    hub_link: [],
    sync_state: [STATE],
    sync_parked: [],
    sync_failure: [],
    sync_file: [],
    down_item: [],
  });
});

test("a station has one hub and one state", () => {
  const database = storeAtStep(290);
  expect(() => insertRow(database, "sync_state", { ...STATE, only: 2 })).toThrow("CHECK");
  expect(() => database.exec("UPDATE sync_state SET bandwidth = -1")).toThrow("CHECK");
});
