import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

test("a hub that is hosted goes on listening on every address", () => {
  const database = storeAtStep(560);
  const hosted = { only: 1, name: "Хаб", port: 8443 };
  insertRow(database, "hosted_hub", hosted);
  const before = wholeTables(database);
  migrateTo(database, 570);
  expect(wholeTables(database)).toEqual({ ...before, hosted_hub: [{ ...hosted, host: null }] });
});
