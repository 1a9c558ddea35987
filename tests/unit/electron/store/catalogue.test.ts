import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { readCatalogueSources } from "../../../../electron/catalogue/read-sources.ts";
import { digestOf } from "../../../../electron/services/load-catalogue.ts";
import { insertCatalogue, newestCatalogue, readCatalogue } from "../../../../electron/store/catalogue.ts";
import type { Catalogue } from "../../../../shared/schemas/catalogue.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { makeCategory, smallCatalogue } from "../../../support/small-catalogue.ts";

const loadedAt = "2026-11-23T06:00:00.000Z";

function store(desk: TestDesk, catalogue: Catalogue): void {
  desk.db.transaction("catalogue", () =>
    insertCatalogue(desk.db, catalogue, { sha256: digestOf(catalogue), loadedAt }),
  );
}

function readBack(desk: TestDesk): Catalogue | undefined {
  const newest = newestCatalogue(desk.db);
  return newest && readCatalogue(desk.db, newest, digestOf);
}

test("the shipped catalogue comes back from the tables as it went in, every field of it", () => {
  const desk = testDesk();
  const shipped = readCatalogueSources(path.resolve(import.meta.dirname, "../../../../resources/catalogue"));
  store(desk, shipped);
  expect(readBack(desk)).toEqual(shipped);
});

test("so does one with every optional field", () => {
  const desk = testDesk();
  const same = (text: string) => ({ ru: text, kk: text, en: text });
  const [category, ...others] = smallCatalogue().categories;
  const catalogue = smallCatalogue({
    bases: [
      {
        id: "test-basis",
        list: "l",
        jurisdiction: "EU",
        reference: "r",
        effective: "2024-02-01",
        advisory: true,
        provenance: "sourced",
        title: same("t"),
        note: same("n"),
      },
      {
        id: "bare-basis",
        list: "l",
        jurisdiction: "EU",
        reference: "r",
        provenance: "check",
        title: same("t"),
      },
    ],
    categories: [
      ...others,
      makeCategory({
        id: "eased",
        group: "drones",
        terms: { ru: [{ text: "коптер", fuzzyFrom: 5 }, "дрон"] },
      }),
      ...(category ? [{ ...category, valueLimit: { amount: 300, currency: "EUR" }, not: ["чипсы"] }] : []),
    ],
  });
  store(desk, catalogue);
  expect(readBack(desk)).toEqual(catalogue);
});

test("the newest version is the one that is read, and the older ones stay", () => {
  const desk = testDesk();
  store(desk, smallCatalogue({ version: "2026.11.10", issued: "2026-11-20" }));
  store(desk, smallCatalogue({ version: "2026.11.9", issued: "2026-11-01" }));
  expect(readBack(desk)?.version).toBe("2026.11.10");
});

test("a version can neither be changed, nor removed, nor stored again", () => {
  const desk = testDesk();
  store(desk, smallCatalogue());
  const database = stranger(desk);
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'catalogue_%' AND name NOT IN ('catalogue_in_use', 'catalogue_package') AND name NOT LIKE 'catalogue_draft%'",
    )
    .pluck()
    .all();
  expect(tables).toHaveLength(10);
  for (const table of tables) {
    expect(() => database.exec(`UPDATE ${table} SET version = '2026.01.2'`)).toThrow("immutable");
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow("immutable");
    expect(() => database.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
      "immutable",
    );
  }
  expect(() => store(desk, smallCatalogue())).toThrow("UNIQUE");
  expect(readBack(desk)).toEqual(smallCatalogue());
});

test("a term smuggled into a version is damage", () => {
  const desk = testDesk();
  store(desk, smallCatalogue());
  stranger(desk).exec("INSERT INTO catalogue_context_word VALUES ('2026.01.1', 'vague', 999, 'дрон')");
  expect(() => readBack(desk)).toThrow(expect.objectContaining({ code: "store-damaged" }));
});

function stranger({ file }: TestDesk): Database.Database {
  const database = new Database(file);
  onTestFinished(() => void database.close());
  database.pragma("recursive_triggers = ON");
  return database;
}
