import { beforeEach, describe, expect, test } from "vitest";
import { makeAct } from "../../../../electron/services/make-act.ts";
import { readStory } from "../../../../electron/services/read-story.ts";
import { readSealed } from "../../../../electron/services/sealed-entries.ts";
import { type DecidedTruck, decidedTruck } from "../../../support/decided-truck.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { forgeEntry } from "../../../support/forge-entry.ts";
import { editStore, statementOf } from "../../../support/whole-store.ts";

let desk: TestDesk;
let truck: DecidedTruck;
beforeEach(async () => {
  desk = testDesk();
  truck = await decidedTruck(desk);
});

/** Sequences of the truck: 3 to 5 attach its files, 6 decides. */
const FORGERIES = [
  ["a plate of a decision", 6, "payload = replace(payload, '123 ВС', '999 ВС')", 6, "payload"],
  [
    "a decision that reads as a release",
    6,
    "payload = replace(payload, '\"hold\"', '\"release\"')",
    6,
    "payload",
  ],
  ["an officer's name", 6, "officer = 'Другой'", 6, "hash"],
  ["a time", 4, "time = '2020-01-01T00:00:00.000Z'", 4, "hash"],
  ["a signature", 6, "signature = (SELECT signature FROM log_entry WHERE sequence = 5)", 6, "signature"],
  ["a payload that is none", 4, "payload = '[]'", 4, "payload"],
  ["a hash of the entry before the truck's first", 2, `hash = '${"0".repeat(64)}'`, 2, "hash"],
] as const;

describe.each(FORGERIES)("%s", (...[, forged, set, sequence, problem]) => {
  beforeEach(() => forgeEntry(desk.file, forged, set));

  test("no act is made, and the refusal names the entry", async () => {
    const act = makeAct({ ...desk, documents: "none" }, { entry: truck.entry, language: "ru" });
    await expect(act).rejects.toMatchObject({ code: "entry-altered", sequence });
  });

  test("the story goes on being read, and says which entry is bad", () => {
    expect(readStory(desk.db, truck.inspection).bad).toEqual([{ sequence, problem }]);
  });
});

test("an entry that stands as it was written has nothing said against it, nor has its story", () => {
  expect(readSealed(desk.db, truck.entry)).toMatchObject({ entry: { sequence: 6 }, bad: null });
  expect(readStory(desk.db, truck.inspection)).toMatchObject({ entries: { length: 4 }, bad: [] });
  expect(readSealed(desk.db, desk.newId())).toBeUndefined();
});

test("an entry whose neighbour was taken out is said to stand beside a gap", () => {
  const trigger = statementOf(desk.file, "log_entry_no_delete");
  editStore(
    desk.file,
    `PRAGMA foreign_keys = OFF; DROP TRIGGER log_entry_no_delete; DELETE FROM log_entry WHERE sequence = 5; ${trigger}`,
  );
  expect(readSealed(desk.db, truck.entry)?.bad).toEqual({ sequence: 5, problem: "sequence" });
});
