import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

test("a kept basis has no citation of its own, and a new one may", () => {
  const database = storeAtStep(580);
  const version = "2026.11.1";
  insertRow(database, "catalogue_version", {
    version,
    issued: "2026-11-01",
    sha256: "0",
    loaded_at: "2026-11-23T06:00:00.000Z",
  });
  const basis = { version, list: "Annex VII", jurisdiction: "EU", reference: "833/2014", effective: null };
  const row = { ...basis, advisory: 0, provenance: "sourced", title: "{}", note: null };
  insertRow(database, "catalogue_basis", { ...row, position: 0, id: "kept" });
  migrateTo(database, 590);
  insertRow(database, "catalogue_basis", { ...row, position: 1, id: "new", citation: "{}" });
  expect(wholeTables(database)["catalogue_basis"]).toEqual([
    { ...row, position: 0, id: "kept", citation: null },
    { ...row, position: 1, id: "new", citation: "{}" },
  ]);
});
