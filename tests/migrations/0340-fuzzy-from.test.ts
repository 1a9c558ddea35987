import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

test("a kept term has no minimum of its own, and a new one may", () => {
  const database = storeAtStep(330);
  const version = "2026.11.1";
  insertRow(database, "catalogue_version", {
    version,
    issued: "2026-11-01",
    sha256: "0",
    loaded_at: "2026-11-23T06:00:00.000Z",
  });
  insertRow(database, "catalogue_category", {
    version,
    position: 0,
    id: "drones",
    goods_group: "drones",
    title: "{}",
    headings: "[]",
    listed: "[]",
    bases: "[]",
    other_meanings: "[]",
    card: "{}",
    provenance: "check",
  });
  const term = {
    version,
    category: "drones",
    language: "ru",
    rule: "fuzzy",
    kind: "name",
    beside: "[]",
    weak: 0,
  };
  insertRow(database, "catalogue_term", { ...term, position: 0, text: "дрон" });
  const before = wholeTables(database);
  migrateTo(database, 340);
  const kept = { ...term, position: 0, text: "дрон", fuzzy_from: null };
  expect(wholeTables(database)).toEqual({ ...before, catalogue_term: [kept] });

  const eased = { ...term, position: 1, text: "коптер", fuzzy_from: 5 };
  insertRow(database, "catalogue_term", eased);
  expect(wholeTables(database)["catalogue_term"]).toEqual([kept, eased]);
});
