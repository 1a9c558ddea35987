import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

test("adds an empty list of files and leaves all else as it is", () => {
  const database = storeAtStep(179);
  insertRow(database, "station", ROWS.station);
  insertRow(database, "draft", ROWS.draft);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 180);
  expect(wholeTables(database)).toEqual({ ...before, evidence_file: [] });
});

test("a file is of an entry, and of one alone", () => {
  const database = storeAtStep(180);
  insertRow(database, "log_entry", ROWS.log_entry);
  const file = {
    attachment: ROWS.log_entry.id,
    sequence: 1,
    inspection: "01KAQDRAFT",
    sha256: "a",
    type: "image/jpeg",
    size: 1,
    name: "",
    caption: "",
    attached_at: ROWS.log_entry.time,
    officer: "",
  };
  insertRow(database, "evidence_file", file);
  expect(() => insertRow(database, "evidence_file", file)).toThrow("UNIQUE");
  expect(() => insertRow(database, "evidence_file", { ...file, attachment: "x", sequence: 2 })).toThrow(
    "FOREIGN KEY",
  );
});
