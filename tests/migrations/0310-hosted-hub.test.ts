import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds its table, empty, and leaves all else as it is; there is one hub at the most", () => {
  const database = storeAtStep(300);
  insertRow(database, "station", ROWS.station);
  const before = wholeTables(database);
  migrateTo(database, 310);
  expect(wholeTables(database)).toEqual({ ...before, hosted_hub: [] });
  expect(() => insertRow(database, "hosted_hub", { only: 2, name: "x", port: 8443 })).toThrow("CHECK");
});
