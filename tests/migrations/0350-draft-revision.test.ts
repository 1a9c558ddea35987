import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep, wholeTables } from "../support/migrations.ts";

test("a draft that is there begins at revision 0", () => {
  const database = storeAtStep(340);
  const version = "2026.11.1";
  insertRow(database, "catalogue_version", {
    version,
    issued: "2026-11-01",
    sha256: "0",
    loaded_at: "2026-11-23T06:00:00.000Z",
  });
  insertRow(database, "catalogue_draft", { only: 1, id: "01KAQDRAFT", base: version, state: "editing" });
  const before = wholeTables(database);
  migrateTo(database, 350);
  const [draft] = before["catalogue_draft"] ?? [];
  expect(wholeTables(database)).toEqual({ ...before, catalogue_draft: [{ ...Object(draft), revision: 0 }] });
});
