import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { Connection } from "../../../../electron/store/connection.ts";
import { ReadableDb, WritableDb } from "../../../../electron/store/databases.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const countRow = z.object({ total: z.int() });
const count = { name: "note.count", sql: "SELECT count(*) AS total FROM note", row: countRow };
const insert = { name: "note.insert", sql: "INSERT INTO note (text) VALUES (@text)" };
const texts = {
  name: "note.texts",
  sql: "SELECT text FROM note ORDER BY rowid",
  row: z.object({ text: z.string() }),
};

function noteStore(milliseconds: readonly number[] = []) {
  const file = path.join(temporaryFolder(), "notes.sqlite");
  const database = new Database(file);
  onTestFinished(() => void database.close());
  database.exec("CREATE TABLE note (text TEXT NOT NULL) STRICT");
  const ticks = [...milliseconds];
  const slow: [string, number][] = [];
  const observer = {
    now: () => ticks.shift() ?? 0,
    onSlow: (name: string, ms: number) => void slow.push([name, ms]),
  };
  return { file, database, observer, slow, db: new WritableDb(new Connection(database, observer)) };
}

test("a reading statement that writes is refused, whoever wrote it", () => {
  const { db } = noteStore();
  const trick = {
    name: "note.trick",
    sql: "INSERT INTO note (text) VALUES ('x') RETURNING 1 AS total",
    row: countRow,
  };
  expect(() => db.get(trick)).toThrow("note.trick writes");
  expect(db.get(count)).toEqual({ total: 0 });
});

test("who was given the store to read can not be given it to write", () => {
  const { database, observer } = noteStore();
  const write = (db: WritableDb) => db.run(insert, { text: "x" });
  const readable = new ReadableDb(new Connection(database, observer));
  // @ts-expect-error a ReadableDb is no WritableDb
  expect(() => write(readable)).toThrow(TypeError);
});

test("a transaction is done whole or not at all", () => {
  const { db } = noteStore();
  expect(() =>
    db.transaction("notes", () => {
      db.run(insert, { text: "first" });
      throw new Error("stopped");
    }),
  ).toThrow("stopped");
  expect(db.get(count)).toEqual({ total: 0 });
  expect(() => db.transaction("notes", async () => db.run(insert, { text: "late" }))).toThrow(TypeError);
  expect(db.get(count)).toEqual({ total: 0 });
});

test("a statement of more than 40 ms is reported by its name, a quicker one is not", () => {
  const { db, slow } = noteStore([100, 140, 200, 240.5]);
  db.get(count);
  db.run(insert, { text: "x" });
  expect(slow).toEqual([["note.insert", 40.5]]);
});

test("writing a whole catalogue may take longer", () => {
  const { db, slow } = noteStore([0, 160, 200, 601]);
  db.transaction("catalogue.load", () => {});
  db.transaction("catalogue.load", () => {});
  expect(slow).toEqual([["catalogue.load", 401]]);
});

test("a row that is not what its schema says is damage, and names the query", () => {
  const { db, database } = noteStore();
  database.exec("CREATE TABLE loose (text); INSERT INTO loose VALUES (NULL)");
  const loose = { ...texts, name: "loose.texts", sql: "SELECT text FROM loose" };
  expect(() => db.all(loose)).toThrow(
    expect.objectContaining({ code: "store-damaged", message: expect.stringContaining("loose.texts") }),
  );
});

test("a full disk and a store that may not be written to are told as that", () => {
  const { db, database, file, observer } = noteStore();
  database.pragma("max_page_count = 4");
  const fill = () => {
    for (let number = 0; number < 20; number += 1) db.run(insert, { text: "x".repeat(4000) });
  };
  expect(fill).toThrow(expect.objectContaining({ code: "store-full" }));
  expect(() => db.transaction("fill", fill)).toThrow(expect.objectContaining({ code: "store-full" }));

  const readonly = new Database(file, { readonly: true });
  onTestFinished(() => void readonly.close());
  const locked = new WritableDb(new Connection(readonly, observer));
  expect(() => locked.run(insert, { text: "x" })).toThrow(
    expect.objectContaining({ code: "store-readonly" }),
  );
});
