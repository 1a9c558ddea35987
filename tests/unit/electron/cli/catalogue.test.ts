import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueDiffSchema } from "../../../../shared/catalogue-package/change.ts";
import { catalogueStats } from "../../../../shared/catalogue-package/stats.ts";
import { writeCatalogueSources } from "../../../support/catalogue-sources.ts";
import { program } from "../../../support/programs/program.ts";
import { makeCategory, SMALL_CATEGORIES, smallCatalogue } from "../../../support/small-catalogue.ts";

const MAIN = await program("cli");
const NEWER = smallCatalogue({
  version: "2026.02.1",
  categories: [
    ...SMALL_CATEGORIES,
    makeCategory({ id: "goggles", group: "drones", terms: { en: ["FPV goggles"], ru: ["\u001b[2Jочки"] } }),
  ],
});

let folder: string;
const at = (name: string): string => path.join(folder, name);

/** `beket catalogue …`, run in a process of its own with the test's folder as its place. */
function beket(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "catalogue", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const build = (from: string, ...args: string[]) =>
  beket("build", "--from", from, "--key", "keys/catalogue-private-key.pem", ...args);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "beket-cli-"));
  writeCatalogueSources(at("old"), smallCatalogue());
  writeCatalogueSources(at("new"), NEWER);
  beket("keygen", "--out", "keys");
  beket("keygen", "--out", "other");
  build("old", "--out", "old.bkc");
  build("new", "--out", "new.bkc", "--notes", "Очки");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("build", () => {
  test("writes a package named by its version, and prints its path", () => {
    expect(build("new")).toMatchObject({ status: 0, stdout: "beket-catalogue-2026.02.1.bkc\n" });
    expect(existsSync(at("beket-catalogue-2026.02.1.bkc"))).toBe(true);
  });
  test("gives the same bytes for the same input, and others for another note", () => {
    build("new", "--out", "again.bkc", "--notes", "Очки");
    build("new", "--out", "noted.bkc", "--notes", "Очки FPV");
    expect(readFileSync(at("again.bkc"))).toEqual(readFileSync(at("new.bkc")));
    expect(readFileSync(at("noted.bkc"))).not.toEqual(readFileSync(at("new.bkc")));
  });
  test("makes nothing without a key", () => {
    expect(beket("build", "--from", "old", "--out", "unsigned.bkc")).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/must be signed/),
    });
    expect(existsSync(at("unsigned.bkc"))).toBe(false);
  });
  test("says which entry of the sources is wrong", () => {
    writeCatalogueSources(at("broken"), { ...smallCatalogue(), bases: [] });
    expect(build("broken")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no basis test-basis/),
    });
  });
});

describe("verify", () => {
  const verify = (file: string, ...args: string[]) =>
    beket("verify", file, "--key", "keys/catalogue-public-key.pem", ...args);

  test("prints what a sound package says of itself", () => {
    const { status, stdout } = verify("new.bkc", "--current", "2026.01.1");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^version +2026\.02\.1$/m);
    expect(stdout).toMatch(/^notes +Очки$/m);
  });
  test("takes any of several keys", () => {
    const keys = ["--key", "other/catalogue-public-key.pem", "--key", "keys/catalogue-public-key.pem"];
    expect(beket("verify", ...keys, "new.bkc").status).toBe(0);
  });
  test("refuses with exit code 1, the reason, and nothing on standard output", () => {
    const damaged = readFileSync(at("new.bkc"));
    damaged.writeUInt8(damaged.readUInt8(600) ^ 1, 600);
    writeFileSync(at("damaged.bkc"), damaged);
    const refused = (reason: string) => ({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining(`(${reason})`),
    });
    expect(verify("damaged.bkc")).toEqual(refused("damaged"));
    expect(verify("old.bkc", "--current", "2026.02.1")).toEqual(refused("older"));
    expect(beket("verify", "new.bkc", "--key", "other/catalogue-public-key.pem")).toEqual(
      refused("foreign-key"),
    );
  });
  test.each([
    ["no file of that name", ["nothing.bkc", "--key", "keys/catalogue-public-key.pem"]],
    ["no key", ["new.bkc"]],
    ["a private key", ["new.bkc", "--key", "keys/catalogue-private-key.pem"]],
    [
      "a version of another shape",
      ["new.bkc", "--key", "keys/catalogue-public-key.pem", "--current", "newest"],
    ],
  ])("ends with exit code 2 and a sentence for %s", (_name, args) => {
    expect(beket("verify", ...args)).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/\w{3,}/),
    });
  });
});

describe("diff", () => {
  test("compares a package with a folder, and cannot be made to write to the terminal", () => {
    const { status, stdout } = beket("diff", "old.bkc", "new");
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "2026.01.1 → 2026.02.1",
      "category  +1 -0 ~0",
      "term      +2 -0 ~0",
      "",
      "+ category goggles",
      "+ term goggles en FPV goggles",
      "+ term goggles ru \uFFFD[2Jочки",
      "",
    ]);
  });
  test("prints JSON, of what is searched for", () => {
    const { stdout } = beket("diff", "old", "new.bkc", "--format", "json", "--search", "fpv");
    const { from, to, changes } = catalogueDiffSchema.parse(JSON.parse(stdout));
    expect([from, to, changes.map(({ id }) => id)]).toEqual(["2026.01.1", "2026.02.1", ["FPV goggles"]]);
  });
  test("says which of the two was refused", () => {
    writeFileSync(at("cut.bkc"), readFileSync(at("new.bkc")).subarray(0, -9));
    expect(beket("diff", "old.bkc", "cut.bkc")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("(damaged): cut.bkc"),
    });
  });
});

test("stats prints the same of a package and of its sources, and these keys alone", () => {
  const { stdout } = beket("stats", "new.bkc", "--format", "json");
  expect(JSON.parse(stdout)).toEqual(catalogueStats(NEWER));
  expect(beket("stats", "new", "--format", "json").stdout).toBe(stdout);
  expect(beket("stats", "new").stdout).toMatch(/^drones +9$/m);
});

test("keygen keeps the keys that are there", () => {
  const before = readFileSync(at("keys/catalogue-private-key.pem"));
  expect(beket("keygen", "--out", "keys")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/is there already/),
  });
  expect(readFileSync(at("keys/catalogue-private-key.pem"))).toEqual(before);
  if (process.platform !== "win32")
    expect(statSync(at("keys/catalogue-private-key.pem")).mode & 0o777).toBe(0o600);
});

test("usage errors end with exit code 2", () => {
  expect(beket().status).toBe(2);
  expect(beket("keygen").status).toBe(2);
  expect(beket("stats", "--format", "xml").status).toBe(2);
  expect(beket("--help").status).toBe(0);
});
