import { readdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { assertMonotonic, migrate } from "../../../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../../../electron/store/migrations/index.ts";

const table = (version: number) => ({
  version,
  up: (db: Database.Database) => db.exec(`CREATE TABLE t${version} (a TEXT) STRICT`),
});
const version = (db: Database.Database) => db.pragma("user_version", { simple: true });

test("every step has a file that bears its number, and they stand in order", () => {
  const folder = path.resolve(import.meta.dirname, "../../../../electron/store/migrations");
  const numbers = readdirSync(folder)
    .filter((name) => name !== "index.ts")
    .sort()
    .map((name) => Number(/^(\d{4})-/.exec(name)?.[1]));
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(numbers);
});

test("versions go up in tens", () => {
  expect(() => assertMonotonic(MIGRATIONS)).not.toThrow();
  expect(() => assertMonotonic([table(10), table(10)])).toThrow("10 after 10");
  expect(() => assertMonotonic([table(20), table(10)])).toThrow("10 after 20");
  expect(() => assertMonotonic([table(15)])).toThrow("15 after 0");
});

test("only what is missing is done, and done once", () => {
  const db = new Database(":memory:");
  migrate(db, [table(10)]);
  migrate(db, [table(10), table(20)]);
  migrate(db, [table(10), table(20)]);
  expect(version(db)).toBe(20);
});

test("a step that fails leaves the database at the step before, with its rows", () => {
  const db = new Database(":memory:");
  migrate(db, [table(10)]);
  db.exec("INSERT INTO t10 VALUES ('kept')");
  const failing = {
    version: 20,
    up: (at: Database.Database) => at.exec("DELETE FROM t10; CREATE TABLE t20 (a NONSENSE) STRICT"),
  };
  expect(() => migrate(db, [table(10), failing])).toThrow("NONSENSE");
  expect(version(db)).toBe(10);
  expect(db.prepare("SELECT a FROM t10").pluck().all()).toEqual(["kept"]);
});

test("a new database gets all steps or none", () => {
  const db = new Database(":memory:");
  const failing = {
    version: 20,
    up: (at: Database.Database) => at.exec("CREATE TABLE t20 (a NONSENSE) STRICT"),
  };
  expect(() => migrate(db, [table(10), failing])).toThrow("NONSENSE");
  expect(version(db)).toBe(0);
  expect(db.prepare("SELECT name FROM sqlite_schema").all()).toEqual([]);
});
