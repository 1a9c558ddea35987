import { beforeEach, describe, expect, test } from "vitest";
import { digestOf } from "../../../../electron/services/load-catalogue.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { saveReasons } from "../../../../electron/services/save-reasons.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { insertCatalogue } from "../../../../electron/store/catalogue.ts";
import { READ_MODEL_TABLES } from "../../../../electron/store/read-models/index.ts";
import { BUILT_IN_REASONS } from "../../../../shared/rules/reasons-in-force.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";
import { editStore, statementOf, wholeStore } from "../../../support/whole-store.ts";

const DECISIONS = 6;
const ENTRIES = DECISIONS + 2;

let desk: TestDesk;
beforeEach(async () => {
  desk = testDesk();
  setUp(desk);
  for (let truck = 1; truck <= DECISIONS; truck += 1) {
    const request = decisionRequest(desk, { lines: lines(`обои ${truck}`, "клей для обоев", "камера") });
    await recordDecision(desk, evidenceByWord(), request);
  }
});

const verify = (whole: boolean) => verifyStore(desk.file, { whole });

const EDITS = [
  ["a decision made another", "UPDATE decision SET decision = 'hold' WHERE sequence = 4", 4, "decision-row"],
  ["a carrier changed", "UPDATE decision SET carrier = 'ТОО Жол.' WHERE sequence = 8", 8, "decision-row"],
  ["another truck named", "UPDATE decision SET inspection = 'x' WHERE sequence = 3", 3, "decision-row"],
  ["a decision not listed", "DELETE FROM decision WHERE sequence = 5", 5, "decision-row"],
  [
    "a decision that no entry made",
    "INSERT INTO decision SELECT 2, (SELECT id FROM log_entry WHERE sequence = 2), 'none', decided_at, plate, carrier, consignee, officer, decision, reason, verdict, line_count, hit_count, check_count, 0, officer_id FROM decision WHERE sequence = 3",
    2,
    "decision-row",
  ],
  [
    "a word more to be found by",
    "INSERT INTO decision_search (rowid, goods) VALUES (7, 'чай')",
    7,
    "search-words",
  ],
  [
    "words taken out of the search",
    "INSERT INTO decision_search (decision_search, rowid, goods) VALUES ('delete', 6, 'камера')",
    6,
    "search-words",
  ],
  [
    "a truck that is not there",
    "INSERT INTO decision_search (rowid, goods) VALUES (99, 'чай')",
    99,
    "search-words",
  ],
  [
    "the search emptied",
    "INSERT INTO decision_search (decision_search) VALUES ('delete-all')",
    3,
    "search-words",
  ],
] as const;

test("an untouched store is sound, however deeply it is looked at", async () => {
  expect(await verify(false)).toEqual({ entries: ENTRIES, firstBad: null });
  expect(await verify(true)).toEqual({ entries: ENTRIES, firstBad: null });
});

test.each(EDITS)("%s: the first decision that differs is named", async (_, sql, sequence, problem) => {
  editStore(desk.file, sql);
  const table = problem === "decision-row" ? "decision" : "decision_search";
  expect(await verify(false)).toEqual({ entries: ENTRIES, firstBad: { sequence, problem, table } });
});

test.each(EDITS)("%s: a rebuild gives the very tables that were there before", async (_, sql) => {
  const before = wholeStore(desk.file);
  editStore(desk.file, sql);
  expect(wholeStore(desk.file)).not.toEqual(before);
  expect(rebuildReadModels(desk.db)).toBe(DECISIONS);
  expect(wholeStore(desk.file)).toEqual(before);
  expect(await verify(true)).toEqual({ entries: ENTRIES, firstBad: null });
});

test("a rebuild of what nobody touched changes nothing", () => {
  const before = wholeStore(desk.file);
  expect(before.words.length).toBeGreaterThan(DECISIONS * 10);
  rebuildReadModels(desk.db);
  expect(wholeStore(desk.file)).toEqual(before);
});

test("a rebuild that can not be finished leaves everything as it was", () => {
  editStore(
    desk.file,
    "CREATE TRIGGER stop BEFORE INSERT ON decision WHEN NEW.sequence = 6 BEGIN SELECT RAISE(ABORT, 'stop'); END",
  );
  const before = wholeStore(desk.file);
  expect(() => rebuildReadModels(desk.db)).toThrow("stop");
  expect(wholeStore(desk.file)).toEqual(before);
});

test("an edited entry is named before anything else, its read model edited alike", async () => {
  editStore(
    desk.file,
    `DROP TRIGGER log_entry_no_update; UPDATE decision SET officer = 'Б' WHERE sequence = 5;
     UPDATE log_entry SET officer = 'Б' WHERE sequence = 5`,
  );
  expect(await verify(true)).toEqual({ entries: 4, firstBad: { sequence: 5, problem: "hash" } });
});

test.each([
  ["a trigger taken away", "DROP TRIGGER log_entry_no_delete", "log_entry_no_delete is missing"],
  [
    "a trigger of somebody else",
    "CREATE TRIGGER spy AFTER INSERT ON log_entry BEGIN SELECT 1; END",
    "spy is not of this program",
  ],
  ["the log taken away", "PRAGMA foreign_keys = OFF; DROP TABLE log_entry", "log_entry is missing"],
  ["the search taken away", "DROP TABLE decision_search", "decision_search is missing"],
])("%s is damage", async (_, sql, detail) => {
  editStore(desk.file, sql);
  await expect(verify(false)).rejects.toMatchObject({ code: "store-damaged", message: detail });
});

test("a changed catalogue is damage to who looks at the whole", async () => {
  const catalogue = smallCatalogue();
  desk.db.transaction("catalogue", () =>
    insertCatalogue(desk.db, catalogue, { sha256: digestOf(catalogue), loadedAt: desk.now().toISOString() }),
  );
  expect((await verify(true)).firstBad).toBeNull();
  const trigger = statementOf(desk.file, "catalogue_brand_no_update");
  editStore(
    desk.file,
    `DROP TRIGGER catalogue_brand_no_update; UPDATE catalogue_brand SET name = 'x'; ${trigger}`,
  );
  await expect(verify(true)).rejects.toMatchObject({
    code: "store-damaged",
    message: `catalogue ${catalogue.version} was changed`,
  });
});

test("what is written while it is verified is not looked at, and does no harm", async () => {
  const verified = verify(false);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  expect((await verified).firstBad).toBeNull();
  expect(await verify(false)).toEqual({ entries: ENTRIES + 1, firstBad: null });
});

/** One change to every table that is made from the log, with the entry that it stands on. */
const OTHER_TABLES = [
  ["story", "DELETE FROM story WHERE sequence = 5", 5],
  ["story", "INSERT INTO story VALUES ('someone', 2)", 2],
  ["truck", "UPDATE truck SET state = 'held' WHERE sequence = 4", 4],
  ["truck", "UPDATE truck SET plate = 'X' WHERE sequence = 6", 6],
  ["truck", "DELETE FROM truck WHERE sequence = 3", 3],
  ["reason", "UPDATE reason SET active = 0 WHERE code = 'other' AND decision = 'hold'", 9],
  ["reason", "DELETE FROM reason", 9],
] as const;

describe.each(OTHER_TABLES)("%s: %s", (table, sql, sequence) => {
  test("the table and the entry are named, and a rebuild mends it", async () => {
    saveReasons(desk, BUILT_IN_REASONS.toReversed());
    const before = wholeStore(desk.file);
    editStore(desk.file, sql);
    const firstBad = { sequence, problem: "read-model-row", table };
    expect(await verify(false)).toMatchObject({ firstBad });
    rebuildReadModels(desk.db);
    expect((await verify(true)).firstBad).toBeNull();
    expect(wholeStore(desk.file)).toEqual(before);
  });
});

test("no table that is made from the log is left out", () => {
  expect([...READ_MODEL_TABLES].sort()).toEqual([
    "clock_doubt",
    "clock_notice_read",
    "decision",
    "decision_search",
    "evidence_file",
    "look_alike",
    "officer",
    "reason",
    "rescreening_finding",
    "shift",
    "story",
    "truck",
    "truck_drawn",
    "truck_fact",
    "truck_sign",
  ]);
});
