import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { currentHead, writeWitness } from "../../../../electron/services/log-witness.ts";
import { backupFolder, makeBackup } from "../../../../electron/services/make-backup.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { refuseLostStore } from "../../../../electron/services/refuse-lost-store.ts";
import { saveDraft } from "../../../../electron/services/save-draft.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { BeketError } from "../../../../shared/contract/errors.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { runWriter } from "../../../support/faults/run-writer.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { createRandom } from "../../../support/random.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { editStore, wholeStore } from "../../../support/whole-store.ts";

const NOBODY = { uid: 65_534 };
const ENTRIES_OF_SET_UP = 2;
const FLIPS = 200;
/** Mounting, and being somebody else, is only for the administrator of a Linux machine. */
const isRoot = process.platform === "linux" && process.getuid?.() === 0;
const verify = (file: string) => verifyStore(file, { whole: true });
const storeIn = (folder: string): string => path.join(folder, "beket.sqlite");

/** A station with some decided trucks, closed as a program closes it. */
async function closedStation(trucks: number): Promise<string> {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  setUp(desk);
  for (let truck = 0; truck < trucks; truck += 1) {
    const request = decisionRequest(desk, { lines: lines(`обои ${truck}`, "клей для обоев", "камера") });
    await recordDecision(desk, evidenceByWord(), request);
  }
  desk.close();
  return folder;
}

function administer(command: string, args: readonly string[]): void {
  execFileSync(command, args);
}

/** A disk of so many bytes; it is gone after the test. */
function smallDisk(bytes: number): string {
  const folder = temporaryFolder();
  administer("mount", ["-t", "tmpfs", "-o", `size=${bytes},mode=777`, "tmpfs", folder]);
  onTestFinished(() => administer("umount", [folder]));
  return folder;
}

test.skipIf(!isRoot)(
  "a full disk: store-full, what was acknowledged is there, and with room work goes on",
  async () => {
    const disk = smallDisk(2_500_000);
    const full = await runWriter(disk, 1_000);
    expect(full.end).toBe("store-full");
    expect(full.decided).toBeGreaterThan(5);
    expect(await verify(storeIn(disk))).toEqual({
      entries: full.decided + ENTRIES_OF_SET_UP,
      firstBad: null,
    });
    administer("mount", ["-o", "remount,size=20000000", disk]);
    expect(await runWriter(disk, 10)).toEqual({ decided: 10, end: "done" });
    expect(await verify(storeIn(disk))).toMatchObject({ firstBad: null });
  },
);

test.skipIf(!isRoot)("a disk that is full from the beginning: store-full at the start", async () => {
  const disk = smallDisk(20_000);
  expect(await runWriter(disk, 1)).toEqual({ decided: 0, end: "store-full" });
});

test("no room in the file itself (max_page_count in place of a disk): nothing of the decision is kept", async () => {
  const desk = testDesk();
  setUp(desk);
  const draft = createDraft(desk);
  desk.db.run({ name: "limit", sql: "PRAGMA max_page_count = 1" });
  const goods = Array.from({ length: 2_000 }, (_, index) => `обои ${index}`);
  const request = decisionRequest(desk, { id: draft.id, lines: lines(...goods) });
  await expect(recordDecision(desk, evidenceByWord(), request)).rejects.toMatchObject({ code: "store-full" });
  expect(openDraft(desk.db, draft.id)).toEqual(draft);
  expect(await verify(desk.file)).toEqual({ entries: ENTRIES_OF_SET_UP, firstBad: null });
});

test.skipIf(!isRoot)(
  "a folder that may only be read: store-readonly, for a new station and for an old one",
  async () => {
    const empty = temporaryFolder();
    chmodSync(empty, 0o755);
    expect(await runWriter(path.join(empty, "new"), 1, NOBODY)).toEqual({
      decided: 0,
      end: "store-readonly",
    });
    const folder = await closedStation(3);
    chmodSync(folder, 0o755);
    const before = readFileSync(storeIn(folder));
    expect(await runWriter(folder, 1, NOBODY)).toEqual({ decided: 0, end: "store-readonly" });
    expect(readFileSync(storeIn(folder))).toEqual(before);
  },
);

test("two programs on one store: every decision of both is in one sound chain", async () => {
  const folder = await closedStation(1);
  const both = await Promise.all([runWriter(folder, 40), runWriter(folder, 40)]);
  expect(both).toEqual([
    { decided: 40, end: "done" },
    { decided: 40, end: "done" },
  ]);
  expect(await verify(storeIn(folder))).toEqual({ entries: 81 + ENTRIES_OF_SET_UP, firstBad: null });
});

test("another program that does not let go: store-busy, and nothing is written", async () => {
  const folder = await closedStation(1);
  const other = new Database(storeIn(folder));
  other.exec("BEGIN IMMEDIATE");
  expect(await runWriter(folder, 1)).toEqual({ decided: 0, end: "store-busy" });
  other.close();
  expect(await runWriter(folder, 1)).toEqual({ decided: 1, end: "done" });
});

test(`a bit flipped in ${FLIPS} places across the file: refused, named, or of no consequence to a single record`, {
  timeout: 240_000,
}, async () => {
  const source = storeIn(await closedStation(40));
  const sound = wholeStore(source);
  const random = createRandom(20261123);
  const size = statSync(source).size;
  const outcomes = { found: 0, harmless: 0 };
  for (let round = 0; round < FLIPS; round += 1) {
    const file = path.join(temporaryFolder(), "beket.sqlite");
    const bytes = readFileSync(source);
    // The head of the file, and then a place in each part of it.
    const at = round < 20 ? round * 5 : Math.floor(((round + random.next()) / FLIPS) * size);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    writeFileSync(file, bytes);
    if (await isFound(file)) outcomes.found += 1;
    else {
      expect(wholeStore(file), `byte ${at} of ${size}`).toEqual(sound);
      outcomes.harmless += 1;
    }
  }
  // The rest of the flips fall into pages' free space.
  expect(outcomes.found).toBeGreaterThan(FLIPS / 4);
});

async function isFound(file: string): Promise<boolean> {
  try {
    return (await verify(file)).firstBad !== null;
  } catch (error) {
    // Anything but a code would be a program that falls over damage instead of naming it.
    if (!(error instanceof BeketError)) throw error;
    return true;
  }
}

test.each([0.25, 0.5, 0.9])("a file cut off at %f of its length is found or refused", async (share) => {
  const file = storeIn(await closedStation(40));
  truncateSync(file, Math.floor(statSync(file).size * share));
  expect(await isFound(file)).toBe(true);
});

/** A store copied away while it is open, without the file in which its last entries stand. */
async function copyWithoutWal(): Promise<string> {
  const desk = testDesk();
  setUp(desk);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  editStore(desk.file, "PRAGMA wal_checkpoint(TRUNCATE)");
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  const folder = temporaryFolder();
  copyFileSync(desk.file, storeIn(folder));
  copyFileSync(`${desk.file}-wal`, `${storeIn(folder)}-wal`);
  expect(await verify(storeIn(folder))).toEqual({ entries: 4, firstBad: null });
  for (const companion of ["-wal", "-shm"]) rmSync(`${storeIn(folder)}${companion}`, { force: true });
  return folder;
}

test("a write-ahead log that is gone: all until the last fold is there and sound, and work goes on", async () => {
  const folder = await copyWithoutWal();
  expect(await verify(storeIn(folder))).toEqual({ entries: 3, firstBad: null });
});

test("a store lost whole beside its backups is not taken for a first start", async () => {
  const folder = await closedStation(1);
  const desk = openDesk(folder);
  await makeBackup(desk, { backup: desk.backup, folder: backupFolder(folder) }, { whole: true });
  refuseLostStore(desk.db, folder);
  desk.close();
  rmSync(storeIn(folder));
  const lost = openDesk(folder);
  onTestFinished(() => lost.close());
  expect(() => refuseLostStore(lost.db, folder)).toThrow(expect.objectContaining({ code: "store-damaged" }));
  expect(() => refuseLostStore(testDesk().db, temporaryFolder())).not.toThrow();
});

test("nor one lost without a backup, beside what was seen of its log", async () => {
  const folder = await closedStation(1);
  const desk = openDesk(folder);
  const seen = currentHead(desk.db);
  if (seen) writeWitness(folder, seen);
  refuseLostStore(desk.db, folder);
  desk.close();
  rmSync(storeIn(folder));
  const lost = openDesk(folder);
  onTestFinished(() => lost.close());
  expect(() => refuseLostStore(lost.db, folder)).toThrow(expect.objectContaining({ code: "store-damaged" }));
});

test("a lost key: station-key-missing, the draft stays, and with the key back the truck is decided", async () => {
  const desk = testDesk();
  setUp(desk);
  const draft = { ...createDraft(desk), lines: lines("обои") };
  saveDraft(desk, draft);
  const key = path.join(desk.folder, "station-key.pem");
  renameSync(key, `${key}.lost`);
  const request = decisionRequest(desk, { id: draft.id, lines: draft.lines });
  await expect(recordDecision(desk, evidenceByWord(), request)).rejects.toMatchObject({
    code: "station-key-missing",
  });
  expect(openDraft(desk.db, draft.id)).toEqual(draft);
  expect(await verify(desk.file)).toEqual({ entries: ENTRIES_OF_SET_UP, firstBad: null });
  renameSync(`${key}.lost`, key);
  await recordDecision(desk, evidenceByWord(), request);
  expect(await verify(desk.file)).toEqual({ entries: ENTRIES_OF_SET_UP + 1, firstBad: null });
});
