import type Database from "better-sqlite3";
import { expect, test } from "vitest";
import { payloadSchemas } from "../../shared/schemas/log-entry.ts";
import { insertRow, migrateTo, ROWS, storeAtStep, wholeTables } from "../support/migrations.ts";

const payload = payloadSchemas["decision-recorded"].parse({
  inspection: "01KAQ0000000000000000000AA",
  startedAt: "2026-11-23T06:00:00.000Z",
  post: "Пост 1",
  papers: { plate: "А 123 ВС 77", carrier: "ТОО Жол", driver: "Ёлкин" },
  lines: [
    {
      id: "1",
      description: "Обои",
      hs: "4814",
      screening: { verdict: "clear", matches: [], flags: [], unexplained: [] },
    },
  ],
  dismissals: [],
  verdict: "clear",
  decision: { kind: "release", reason: "nothing-listed", note: "" },
  bases: [],
  versions: { app: "0.1.0", catalogue: "2026.11.1", matcher: "1" },
});

/** The words of the index, each with its row and column. */
function index(database: Database.Database): unknown[] {
  database.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, decision_search, instance)");
  return database.prepare("SELECT doc, col, term FROM words ORDER BY doc, col, offset").raw().all();
}

test("the decisions that are there can be searched, and the log is as it was", () => {
  const database = storeAtStep(40);
  insertRow(database, "log_entry", ROWS.log_entry);
  const decided = { ...ROWS.log_entry, sequence: 2, id: "second", hash: "2", kind: "decision-recorded" };
  insertRow(database, "log_entry", { ...decided, payload: JSON.stringify(payload) });
  const before = wholeTables(database);
  migrateTo(database, 50);
  expect(wholeTables(database)).toEqual(before);
  expect(index(database)).toEqual([
    [2, "carrier", "тоо"],
    [2, "carrier", "жол"],
    [2, "driver", "елкин"],
    [2, "goods", "обои"],
    [2, "goods", "4814"],
    [2, "officer", "ахметов"],
    [2, "officer", "а"],
    [2, "plate", "a123bc77"],
    [2, "plate", "123bc77"],
    [2, "plate", "bc77"],
    [2, "plate", "77"],
    [2, "plate_written", "а"],
    [2, "plate_written", "123"],
    [2, "plate_written", "вс"],
    [2, "plate_written", "77"],
  ]);
});
