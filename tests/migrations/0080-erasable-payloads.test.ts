import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const SECOND_FORM = { ...ROWS.log_entry, officer_id: null, payload_hash: "2", salt: "c2FsdA==" };

test("adds its columns, empty, and leaves the entries and all else as they are", () => {
  const database = storeAtStep(70);
  insertRow(database, "station", ROWS.station);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 80);
  const entry = { ...ROWS.log_entry, officer_id: null, payload_hash: null, salt: null };
  expect(wholeTables(database)).toEqual({ ...before, log_entry: [entry] });
});

test("a payload can be erased with its salt, and not by half", () => {
  const database = storeAtStep(80);
  insertRow(database, "log_entry", SECOND_FORM);
  expect(() => database.exec("UPDATE log_entry SET payload = 'null'")).toThrow("append-only");
  expect(() => database.exec("UPDATE log_entry SET salt = NULL")).toThrow("append-only");
  expect(() => database.exec("UPDATE log_entry SET payload = '{}', salt = NULL")).toThrow("append-only");
  database.exec("UPDATE log_entry SET payload = 'null', salt = NULL");
  expect(wholeTables(database)["log_entry"]).toEqual([{ ...SECOND_FORM, payload: "null", salt: null }]);
});

test.each(Object.keys(SECOND_FORM).filter((column) => column !== "payload" && column !== "salt"))(
  "nothing else changes on the way: %s",
  (column) => {
    const database = storeAtStep(80);
    insertRow(database, "log_entry", SECOND_FORM);
    const value = column === "sequence" ? 2 : "'other'";
    expect(() =>
      database.exec(`UPDATE log_entry SET payload = 'null', salt = NULL, ${column} = ${value}`),
    ).toThrow("append-only");
  },
);

test("an entry of the first form can not be erased: its hash covers its payload", () => {
  const database = storeAtStep(80);
  insertRow(database, "log_entry", ROWS.log_entry);
  expect(() => database.exec("UPDATE log_entry SET payload = 'null', salt = NULL")).toThrow("append-only");
});
