import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { z } from "zod";
import { openStore } from "../../../../electron/store/open.ts";
import { listDrafts, putDraft } from "../../../../electron/store/queries/draft.ts";
import { papersSchema } from "../../../../shared/schemas/inspection.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const anyRow = z.record(z.string(), z.unknown());
const quiet = { now: () => 0, onSlow: () => {} };
const storeFile = (): string => path.join(temporaryFolder(), "new", "beket.sqlite");
const draft = (id: string) => ({
  id,
  startedAt: "2026-11-23T06:00:00.000Z",
  papers: papersSchema.parse({}),
  lines: [{ id: "1", description: "обои ".repeat(500) }],
  dismissals: [],
});

test("a new store is made with its folder, and what is written is there when it is opened again", () => {
  const file = storeFile();
  const store = openStore(file, quiet);
  putDraft(store.db, draft("01KAQ0000000000000000000AA"), "2026-11-23T06:00:01.000Z");
  store.close();
  const again = openStore(file, quiet);
  expect(listDrafts(again.db)).toHaveLength(1);
  again.close();
});

test("durable and strict: write-ahead log, full sync, foreign keys, recursive triggers, strict tables", () => {
  const file = storeFile();
  const store = openStore(file, quiet);
  const pragma = (name: string) =>
    Object.values(store.db.get({ name, sql: `SELECT * FROM pragma_${name}`, row: anyRow }) ?? {})[0];
  expect(pragma("journal_mode")).toBe("wal");
  expect(pragma("synchronous")).toBe(2);
  expect(pragma("foreign_keys")).toBe(1);
  expect(pragma("recursive_triggers")).toBe(1);
  expect(pragma("busy_timeout")).toBe(5000);
  const loose = store.db.all({
    name: "tables",
    sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
    row: anyRow,
  });
  expect(loose).toEqual([]);
  store.close();
});

test("a database of a later program is refused and left as it is", () => {
  const file = storeFile();
  openStore(file, quiet).close();
  const later = new Database(file);
  later.pragma("user_version = 99990");
  later.close();
  const before = readFileSync(file);
  expect(() => openStore(file, quiet)).toThrow(expect.objectContaining({ code: "store-from-future" }));
  expect(readFileSync(file)).toEqual(before);
});

test("a file that is no database is damaged, not made anew", () => {
  const file = path.join(temporaryFolder(), "beket.sqlite");
  writeFileSync(file, "not a database, but somebody's letter. ".repeat(100));
  expect(() => openStore(file, quiet)).toThrow(expect.objectContaining({ code: "store-damaged" }));
  expect(readFileSync(file, "utf8")).toContain("somebody's letter");
});

test("a page written over is told as damage by the query that meets it", () => {
  const file = storeFile();
  const store = openStore(file, quiet);
  for (let number = 10; number < 60; number += 1)
    putDraft(store.db, draft(`01KAQ0000000000000000000${number}`), "2026-11-23T06:00:01.000Z");
  store.close();
  overwrite(file, 4096);
  expect(() => {
    const damaged = openStore(file, quiet);
    try {
      listDrafts(damaged.db);
    } finally {
      damaged.close();
    }
  }).toThrow(expect.objectContaining({ code: "store-damaged" }));
});

function overwrite(file: string, from: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(statSync(file).size - from, 0x5a), 0, undefined, from);
  closeSync(handle);
}
