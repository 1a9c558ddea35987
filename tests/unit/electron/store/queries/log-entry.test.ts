import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  lastLogEntry,
  readLogEntry,
  storedEntriesAfter,
} from "../../../../../electron/store/queries/log-entry.ts";
import { setUp } from "../../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../../support/desk.ts";

/** A connection of another program: it may not have set the pragmas that ours sets. */
function stranger({ file }: TestDesk, recursiveTriggers: boolean): Database.Database {
  const database = new Database(file);
  onTestFinished(() => void database.close());
  database.pragma(`recursive_triggers = ${recursiveTriggers ? "ON" : "OFF"}`);
  return database;
}

const COPY = `SELECT sequence, 'other', station, time, officer, kind, payload, previous_hash, 'other', signature,
                officer_id, payload_hash, salt
              FROM log_entry WHERE sequence = 1`;

describe.each([true, false])(
  "the log lets nothing happen to it but one more entry (recursive_triggers %s)",
  (recursive) => {
    test.each([
      ["UPDATE", "UPDATE log_entry SET officer = 'B' WHERE sequence = 1"],
      ["DELETE", "DELETE FROM log_entry WHERE sequence = 2"],
      ["DELETE of all", "DELETE FROM log_entry"],
      ["INSERT OR REPLACE by sequence", `INSERT OR REPLACE INTO log_entry ${COPY}`],
      ["REPLACE by sequence", `REPLACE INTO log_entry ${COPY}`],
      [
        "INSERT OR REPLACE by id",
        `INSERT OR REPLACE INTO log_entry ${COPY.replace("sequence, 'other'", "3, id")}`,
      ],
      [
        "INSERT OR REPLACE by hash",
        `INSERT OR REPLACE INTO log_entry ${COPY.replace("sequence,", "3,").replace("previous_hash, 'other'", "previous_hash, hash")}`,
      ],
      ["UPDATE OR REPLACE", "UPDATE OR REPLACE log_entry SET sequence = 1 WHERE sequence = 2"],
      ["upsert", `INSERT INTO log_entry ${COPY} ON CONFLICT (sequence) DO UPDATE SET officer = 'B'`],
      ["an entry with a gap before it", `INSERT INTO log_entry ${COPY.replace("sequence,", "4,")}`],
      ["an entry before the first", `INSERT INTO log_entry ${COPY.replace("sequence,", "0,")}`],
    ])("%s is refused", (_, sql) => {
      const desk = testDesk();
      setUp(desk);
      const database = stranger(desk, recursive);
      const before = database.prepare("SELECT * FROM log_entry").all();
      expect(before).toHaveLength(2);
      expect(() => database.exec(sql)).toThrow("append-only");
      expect(database.prepare("SELECT * FROM log_entry").all()).toEqual(before);
    });
  },
);

test("an entry is read back as it was sealed", () => {
  const desk = testDesk();
  setUp(desk);
  const [first, second] = storedEntriesAfter(desk.db, 0, 10);
  expect(readLogEntry(desk.db, String(first?.id))).toEqual(first);
  expect(lastLogEntry(desk.db)).toEqual({ sequence: 2, hash: second?.hash, time: second?.time });
  expect(storedEntriesAfter(desk.db, 1, 1)).toEqual([second]);
  expect(readLogEntry(desk.db, desk.newId())).toBeUndefined();
});
