import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

test("a hub that the post was enrolled at has not said yet when its certificate begins", () => {
  const database = storeAtStep(590);
  const link = {
    only: 1,
    address: "https://10.0.0.5:8443",
    fingerprint: "a".repeat(64),
    hub: "01KAQ0000000000000000000HB",
    name: "Хаб",
    public_key: "key",
    recipient: "age1",
    enrolled_at: "2026-11-23T06:00:00.000Z",
  };
  insertRow(database, "hub_link", link);
  const before = wholeTables(database);
  migrateTo(database, 600);
  expect(wholeTables(database)).toEqual({ ...before, hub_link: [{ ...link, certificate_from: null }] });
});
