import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const VERSION = {
  version: "2026.11.1",
  issued: "2026-11-01",
  sha256: "0",
  loaded_at: "2026-11-23T06:00:00.000Z",
};
const PACKAGE = { version: "2026.11.1", issuer: "Beket", notes: "", key: "0" };

test("adds its tables and leaves the versions and all else as they are", () => {
  const database = storeAtStep(60);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "log_entry", ROWS.log_entry);
  insertRow(database, "catalogue_version", VERSION);
  const before = wholeTables(database);
  migrateTo(database, 70);
  expect(wholeTables(database)).toEqual({ ...before, catalogue_in_use: [], catalogue_package: [] });
});

test("only a kept version can be in use, and one at a time", () => {
  const database = storeAtStep(70);
  const row = { only: 1, version: "2026.11.1" };
  expect(() => insertRow(database, "catalogue_in_use", row)).toThrow("FOREIGN KEY");
  insertRow(database, "catalogue_version", VERSION);
  insertRow(database, "catalogue_in_use", row);
  expect(() => insertRow(database, "catalogue_in_use", { ...row, only: 2 })).toThrow("CHECK");
});

test("where a package came from can not be changed afterwards", () => {
  const database = storeAtStep(70);
  insertRow(database, "catalogue_version", VERSION);
  insertRow(database, "catalogue_package", PACKAGE);
  expect(() => database.exec("UPDATE catalogue_package SET issuer = 'x'")).toThrow("immutable");
  expect(() => database.exec("DELETE FROM catalogue_package")).toThrow("immutable");
});
