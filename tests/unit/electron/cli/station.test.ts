import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { decideLookAlike } from "../../../../electron/services/decide-look-alike.ts";
import { loadCatalogue } from "../../../../electron/services/load-catalogue.ts";
import { proposeLookAlike } from "../../../../electron/services/propose-look-alike.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { wordsDir } from "../../../support/lexicon.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { program } from "../../../support/programs/program.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { editStore, wholeStore } from "../../../support/whole-store.ts";

const MAIN = await program("cli");

/** `beket …`, run in a process of its own. */
function beket(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A closed station with three decided trucks, so five entries. */
async function station(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  setUp(desk);
  for (let truck = 0; truck < 3; truck += 1)
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  desk.close();
  return { folder, file: desk.file };
}

test("verify: 0 and the number of entries for a sound one, by file and by folder", async () => {
  const { folder, file } = await station();
  const sound = { status: 0, stdout: "5 entries, all sound.\n", stderr: "" };
  expect(beket("verify", file)).toEqual(sound);
  expect(beket("verify", "--user-data", folder)).toEqual(sound);
});

test("verify: 1 and the first bad entry or the first that is listed otherwise", async () => {
  const { folder, file } = await station();
  editStore(file, "UPDATE decision SET carrier = 'x' WHERE sequence = 4");
  expect(beket("verify", file)).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("entry 4 (table decision): the list of decisions"),
  });
  editStore(file, "DROP TRIGGER log_entry_no_update; UPDATE log_entry SET officer = 'x' WHERE sequence = 3");
  expect(beket("verify", file)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("entry 3: it was changed after it was written."),
  });
  expect(beket("rebuild", "--user-data", folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("entry 3: it was changed"),
  });
});

test("verify: 1 where the folder's key is not the post's: the log is sound, but nothing can be added to it", async () => {
  const { folder, file } = await station();
  const key = path.join(folder, "station-key.pem");
  const pem = readFileSync(key, "utf8");
  writeFileSync(key, pem.replace("MC4", "MC5"));
  expect(beket("verify", "--user-data", folder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      "the log itself is sound: 5 entries. Nothing can be signed: the station's key",
    ),
  });
  // Whoever has a copy of the database to check has no key, and needs none.
  expect(beket("verify", file).status).toBe(0);
});

test("verify and restore: a store of an earlier program is as sound as it was there, and verifying changes nothing", async () => {
  const { folder, file } = await station();
  const backup = path.join(temporaryFolder(), "backup.sqlite");
  copyFileSync(file, backup);
  editStore(backup, "ALTER TABLE hub_link DROP COLUMN certificate_from; PRAGMA user_version = 590");
  const before = readFileSync(backup);
  expect(beket("verify", backup)).toEqual({ status: 0, stdout: "5 entries, all sound.\n", stderr: "" });
  expect(readFileSync(backup).equals(before)).toBe(true);
  expect(beket("restore", backup, "--user-data", folder)).toMatchObject({ status: 0 });
  expect(beket("verify", file)).toMatchObject({ status: 0 });

  editStore(backup, "CREATE TRIGGER sly AFTER INSERT ON log_entry BEGIN SELECT 1; END");
  expect(beket("verify", backup)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("sly is not of"),
  });
  expect(beket("restore", backup, "--user-data", folder)).toMatchObject({ status: 2 });
});

test("verify: 1 for a file that is no database, 2 where there is nothing to check", () => {
  const letter = path.join(temporaryFolder(), "letter.sqlite");
  writeFileSync(letter, "dear officer, ".repeat(500));
  expect(beket("verify", letter)).toMatchObject({ status: 1, stderr: expect.stringContaining("damaged") });
  expect(beket("verify", `${letter}.none`)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no such file"),
  });
  expect(beket("verify")).toMatchObject({ status: 2, stderr: expect.stringContaining("--user-data") });
  expect(beket("rebuild", "--user-data", path.dirname(letter))).toMatchObject({ status: 2 });
});

test("rebuild: an edited read model is as it was, and verify says so", async () => {
  const { folder, file } = await station();
  const before = wholeStore(file);
  editStore(
    file,
    "DELETE FROM decision; INSERT INTO decision_search (decision_search) VALUES ('delete-all')",
  );
  expect(beket("rebuild", "--user-data", folder)).toMatchObject({
    status: 0,
    stdout: "3 decisions, rebuilt from the log.\n",
  });
  expect(wholeStore(file)).toEqual(before);
  expect(beket("verify", file).status).toBe(0);
});

/** A restored copy says in a setting that it is one until the log does. */
const withoutSettings = ({ tables: { setting: _, ...tables }, words }: ReturnType<typeof wholeStore>) => ({
  tables,
  words,
});

test("backup and restore: on another computer, with a word about the key", async () => {
  const { folder, file } = await station();
  const before = wholeStore(file);
  const usb = temporaryFolder();
  const made = beket("backup", "--user-data", folder, "--to", usb);
  expect(made).toMatchObject({ status: 0, stderr: "beket: backed up 5 entries.\n" });
  const name = path.basename(made.stdout.trim());
  const other = temporaryFolder();
  const restored = beket("restore", path.join(usb, name), "--user-data", other);
  expect(restored).toMatchObject({
    status: 0,
    stdout: "5 entries restored.\n",
    stderr: expect.stringContaining("station-key.pem"),
  });
  const target = path.join(other, "beket.sqlite");
  expect(withoutSettings(wholeStore(target))).toEqual(withoutSettings(before));
  copyFileSync(path.join(folder, "station-key.pem"), path.join(other, "station-key.pem"));
  expect(beket("restore", path.join(usb, name), "--user-data", other)).toMatchObject({
    status: 0,
    stderr: expect.not.stringContaining("station-key.pem"),
  });
  expect(await verifyStore(target, { whole: true })).toEqual({ entries: 6, firstBad: null });
  editStore(path.join(usb, name), "DELETE FROM decision");
  expect(beket("restore", path.join(usb, name), "--user-data", other)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("damaged"),
  });
});

test("generate refuses a folder in which there is a station", async () => {
  const { folder, file } = await station();
  const before = wholeStore(file);
  expect(beket("generate", "--trucks", "1", "--user-data", folder)).toMatchObject({ status: 2 });
  expect(wholeStore(file)).toEqual(before);
});

test("screen: at a station by its own catalogue, with the look-alikes approved there", async () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  desk.setClock(new Date().toISOString());
  const { catalogue } = loadCatalogue(desk, smallCatalogue());
  setUp(desk);
  const line = { id: "1", description: "Тепловизор учебный" };
  const file = path.join(folder, "lines.csv");
  writeFileSync(file, `id;Наименование\n1;${line.description}\n2;Тепловизор\n`);
  const verdicts = (...more: string[]) =>
    beket("screen", file, "--format", "json", ...more)
      .stdout.trim()
      .split("\n")
      .map((text) =>
        z
          .object({ verdict: z.string(), matches: z.array(z.object({ category: z.string() })) })
          .parse(JSON.parse(text)),
      )
      .map(({ verdict, matches: [best] }) => [verdict, best?.category]);
  const here = ["--user-data", folder];
  expect(verdicts(...here)).toEqual([
    ["hit", "sights"],
    ["hit", "sights"],
  ]);

  const { id } = proposeLookAlike(desk, createScreener(catalogue, await wordsDir()), {
    inspection: desk.newId(),
    line,
    category: "sights",
    reason: "different-goods",
    note: "",
    days: 30,
  });
  expect(verdicts(...here).map(([verdict]) => verdict)).toEqual(["hit", "hit"]);
  decideLookAlike(desk, { id, decision: "approve", note: "игрушка", days: 30 });
  desk.close();
  expect(verdicts(...here)).toEqual([
    ["check", "sights"],
    ["hit", "sights"],
  ]);
  // The shipped catalogue has no category of this name.
  expect(verdicts().map(([, category]) => category)).not.toContain("sights");
  expect(beket("screen", file, "--user-data", path.join(folder, "none"))).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("no such file"),
  });
});

test("a reader that has seen enough is no failure", async () => {
  const screening = spawn(process.execPath, [
    MAIN,
    "screen",
    "resources/samples/manifest.csv",
    "--format",
    "json",
  ]);
  let complaints = "";
  screening.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  screening.stdout.destroy();
  const [status] = await once(screening, "exit");
  expect([status, complaints]).toEqual([0, ""]);
});
