import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

const VERSION = {
  version: "2026.11.1",
  issued: "2026-11-01",
  sha256: "0",
  loaded_at: "2026-11-23T06:00:00.000Z",
};
const CATEGORY = {
  version: VERSION.version,
  position: 0,
  id: "drones",
  goods_group: "drones",
  title: "{}",
  headings: "[]",
  listed: "[]",
  bases: "[]",
  other_meanings: "[]",
  value_limit: null,
  card: "{}",
  provenance: "check",
};
const TERM = {
  version: VERSION.version,
  category: "drones",
  language: "ru",
  rule: "context",
  kind: "name",
  beside: '["с камерой","\\"икс\\""]',
  weak: 1,
  fuzzy_from: null,
};

function storeWithTerms() {
  const database = storeAtStep(390);
  insertRow(database, "catalogue_version", VERSION);
  insertRow(database, "catalogue_category", CATEGORY);
  insertRow(database, "catalogue_term", { ...TERM, position: 1, text: "коптер", weak: 0, fuzzy_from: 5 });
  insertRow(database, "catalogue_term", { ...TERM, position: 0, text: "дрон «Икс»" });
  insertRow(database, "catalogue_term", {
    ...TERM,
    position: 0,
    text: "drone",
    language: "en",
    beside: "[]",
  });
  return database;
}

test("the terms of a category in a language become one list, in their order and as they were", () => {
  const database = storeWithTerms();
  const { catalogue_term: _, ...before } = wholeTables(database);
  migrateTo(database, 400);
  const { catalogue_term_list: lists = [], ...after } = wholeTables(database);
  expect(after).toEqual(before);
  const common = { rule: "context", kind: "name", with: ["с камерой", '"икс"'] };
  const { version, category } = TERM;
  expect(lists).toEqual([
    {
      version,
      category,
      language: "en",
      terms: JSON.stringify([{ text: "drone", ...common, with: [], weak: true }]),
    },
    {
      version,
      category,
      language: "ru",
      terms: JSON.stringify([
        { text: "дрон «Икс»", ...common, weak: true },
        { text: "коптер", ...common, weak: false, fuzzyFrom: 5 },
      ]),
    },
  ]);
});

test("a list can neither be changed nor removed", () => {
  const database = storeWithTerms();
  migrateTo(database, 400);
  expect(() => database.exec("UPDATE catalogue_term_list SET terms = '[]'")).toThrow("immutable");
  expect(() => database.exec("DELETE FROM catalogue_term_list")).toThrow("immutable");
});
