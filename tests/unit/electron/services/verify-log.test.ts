import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { editStore } from "../../../support/whole-store.ts";

/** Some parts long, so that a fault can lie beyond the first. */
function longLog(): TestDesk {
  const desk = testDesk();
  setUp(desk);
  desk.db.transaction("fill", () => {
    for (let number = 3; number <= 450; number += 1) {
      appendEntry(desk, { kind: "station-named", payload: { post: `Пост ${number}`, crossing: "" } });
    }
  });
  return desk;
}

/** What someone does who has the file and the knowledge. */
function forge({ file }: TestDesk, sql: string): void {
  const database = new Database(file);
  onTestFinished(() => void database.close());
  database.exec(
    "DROP TRIGGER log_entry_no_update; DROP TRIGGER log_entry_no_delete; DROP TRIGGER log_entry_only_appends",
  );
  database.exec(sql);
}

test("a long log is sound to its end", async () => {
  expect(await verifyLog(longLog().db)).toEqual({ entries: 450, firstBad: null });
});

test.each([
  [
    "an officer changed",
    "UPDATE log_entry SET officer = 'B' WHERE sequence = 433",
    { sequence: 433, problem: "hash" },
  ],
  [
    "a payload changed",
    "UPDATE log_entry SET payload = replace(payload, '201', '999') WHERE sequence = 201",
    { sequence: 201, problem: "payload" },
  ],
  [
    "a time changed by a millisecond",
    "UPDATE log_entry SET time = '2026-11-23T06:00:00.001Z' WHERE sequence = 2",
    { sequence: 2, problem: "hash" },
  ],
  [
    "a signature changed where Node does not read it",
    "UPDATE log_entry SET signature = substr(signature, 1, 87) || '<' WHERE sequence = 204",
    { sequence: 204, problem: "signature" },
  ],
  [
    "an entry taken out",
    "DELETE FROM log_entry WHERE sequence = 200",
    { sequence: 200, problem: "sequence" },
  ],
  [
    "the first entries taken out",
    "DELETE FROM log_entry WHERE sequence < 300",
    { sequence: 1, problem: "sequence" },
  ],
  [
    "two entries exchanged",
    "UPDATE log_entry SET sequence = 1000 WHERE sequence = 10; UPDATE log_entry SET sequence = 10 WHERE sequence = 11; UPDATE log_entry SET sequence = 11 WHERE sequence = 1000",
    { sequence: 10, problem: "previous-hash" },
  ],
])("%s: the first bad entry is named", async (_, sql, firstBad) => {
  const desk = longLog();
  forge(desk, sql);
  expect(await verifyLog(desk.db)).toEqual({ entries: firstBad.sequence - 1, firstBad });
});

test.each([
  ["NCow", "a key that can not be read"],
  ["MCow", "a key that Node would read in spite of its end"],
])("a public key of the station that was changed is damage (%s…)", async (start) => {
  const desk = longLog();
  editStore(desk.file, `UPDATE station SET public_key = '${start}' || substr(public_key, 5, 55) || '<'`);
  await expect(verifyLog(desk.db)).rejects.toMatchObject({ code: "store-damaged" });
});

test("there is nothing to verify before the post is named", async () => {
  await expect(verifyLog(testDesk().db)).rejects.toMatchObject({ code: "not-set-up" });
});
