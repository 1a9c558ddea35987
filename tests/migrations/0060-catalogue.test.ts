import { expect, test } from "vitest";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const TABLES = [
  "catalogue_basis",
  "catalogue_brand",
  "catalogue_category",
  "catalogue_context_word",
  "catalogue_heading",
  "catalogue_maker",
  "catalogue_part_family",
  "catalogue_pinyin",
  "catalogue_term",
  "catalogue_version",
];

test("adds the catalogue's tables and leaves all others as they are", () => {
  const database = storeAtStep(50);
  insertRow(database, "setting", ROWS.setting);
  insertRow(database, "station", ROWS.station);
  insertRow(database, "draft", ROWS.draft);
  insertRow(database, "log_entry", ROWS.log_entry);
  const before = wholeTables(database);
  migrateTo(database, 60);
  expect(wholeTables(database)).toEqual({
    ...before,
    ...Object.fromEntries(TABLES.map((table) => [table, []])),
  });
});

test("what belongs to a version needs the version", () => {
  const database = storeAtStep(60);
  const heading = { version: "2026.11.1", position: 0, heading: "8542", title: "{}" };
  expect(() => insertRow(database, "catalogue_heading", heading)).toThrow("FOREIGN KEY");
  insertRow(database, "catalogue_version", {
    version: "2026.11.1",
    issued: "2026-11-01",
    sha256: "0",
    loaded_at: "2026-11-23T06:00:00.000Z",
  });
  insertRow(database, "catalogue_heading", heading);
  expect(wholeTables(database)["catalogue_heading"]).toEqual([heading]);
});
