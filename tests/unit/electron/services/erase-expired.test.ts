import { mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { evidenceFolder, putFile } from "../../../../electron/evidence/file-store.ts";
import { evidenceHashes } from "../../../../electron/evidence/mirror.ts";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { backUpTwice } from "../../../../electron/services/back-up-twice.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { countExpiredPayloads, eraseExpired } from "../../../../electron/services/erase-expired.ts";
import { readEvidence } from "../../../../electron/services/read-evidence.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { saveRetention } from "../../../../electron/services/save-retention.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { pageOfDecisions } from "../../../../electron/store/queries/decision-page.ts";
import { insertErasedFile } from "../../../../electron/store/queries/erased-file.ts";
import { readLogEntry, storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { writeSecondBackupFolder } from "../../../../electron/store/queries/second-backup.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { attachRequest, photo } from "../../../support/evidence-files.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { SEES_ALL } from "../../../support/viewers.ts";
import { editStore, wholeStore } from "../../../support/whole-store.ts";

const PLATES = ["111 AAA 01", "222 BBB 02", "333 CCC 03"] as const;
const NOW = "2026-11-23T06:00:00.000Z";

/** Three trucks, a month apart; the last one a moment ago. */
async function deskOfMonths(): Promise<TestDesk> {
  const desk = testDesk();
  desk.setClock("2026-09-01T06:00:00.000Z");
  setUp(desk);
  for (const [month, plate] of PLATES.entries()) {
    desk.setClock(`2026-${String(9 + month).padStart(2, "0")}-23T05:00:00.000Z`);
    const papers = { ...decisionRequest(desk).inspection.papers, plate, driver: `Водитель${month}` };
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { papers }));
  }
  desk.setClock(NOW);
  return desk;
}

const listed = (desk: TestDesk, text = ""): string[] =>
  pageOfDecisions(
    desk.db,
    { filter: { text }, sort: NEWEST_FIRST, viewer: SEES_ALL },
    { offset: 0, limit: 10 },
  ).map(({ plate }) => plate);
const whole = (desk: TestDesk) => verifyStore(desk.file, { whole: true });

test("nothing is erased before somebody says how long it is kept", async () => {
  const desk = await deskOfMonths();
  expect(countExpiredPayloads(desk)).toEqual({ trucks: 0, access: 0 });
  expect(await eraseExpired(desk)).toBe(0);
  expect(listed(desk)).toHaveLength(3);
});

test("what has had its time is gone from log, list and search, and the log is sound", async () => {
  const desk = await deskOfMonths();
  saveRetention(desk, { trucks: 2, access: null });
  expect(countExpiredPayloads(desk)).toEqual({ trucks: 1, access: 0 });
  expect(await eraseExpired(desk)).toBe(1);
  expect(countExpiredPayloads(desk).trucks).toBe(0);

  expect(listed(desk)).toEqual([PLATES[2], PLATES[1]]);
  expect(listed(desk, "водитель0")).toEqual([]);
  const { words, tables } = wholeStore(desk.file);
  for (const trace of ["водитель0", "111AAA01", "111 AAA 01"]) {
    expect(JSON.stringify(words).toLowerCase()).not.toContain(trace.toLowerCase());
    expect(JSON.stringify(tables)).not.toContain(trace);
  }
  expect(await whole(desk)).toEqual({ entries: 7, firstBad: null });
  expect(storedEntriesAfter(desk.db, 6, 1)).toMatchObject([
    { kind: "payloads-erased", payload: { class: "trucks", ranges: [[3, 3]] } },
  ]);
});

test("nothing of it is left in the file, not even where nothing stands any more", async () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  desk.setClock("2026-09-01T06:00:00.000Z");
  setUp(desk);
  for (const [carrier, month] of [
    ["Қайтарғанов", "09"],
    ["Сақталғанов", "11"],
  ] as const) {
    desk.setClock(`2026-${month}-23T05:00:00.000Z`);
    const papers = { ...decisionRequest(desk).inspection.papers, carrier };
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { papers }));
  }
  saveRetention(desk, { trucks: 2, access: null });
  desk.setClock(NOW);
  await eraseExpired(desk);
  desk.close();
  const left = (text: string): boolean => readFileSync(desk.file).includes(text);
  expect([left("Сақталғанов"), left("сақталғанов")]).toEqual([true, true]);
  expect([left("Қайтарғанов"), left("қайтарғанов")]).toEqual([false, false]);
});

test("a truck goes as a whole: not while it is held, nor while something was said of it since", async () => {
  const desk = testDesk();
  desk.setClock("2026-09-23T05:00:00.000Z");
  setUp(desk);
  const hold = { kind: "hold", reason: "listed-goods", note: "" } as const;
  const held = decisionRequest(desk, { decision: hold });
  await recordDecision(desk, evidenceByWord(), held);
  const released = decisionRequest(desk, { id: createDraft(desk).id });
  const { sha256 } = await attachFile(desk, attachRequest(released.inspection.id, photo(1)));
  const { entry } = await recordDecision(desk, evidenceByWord(), released);
  saveRetention(desk, { trucks: 1, access: null });
  desk.setClock("2026-10-30T05:00:00.000Z");
  const later = await attachFile(desk, attachRequest(released.inspection.id, photo(2)));
  expect(await eraseExpired(desk)).toBe(0);

  desk.setClock("2026-12-23T05:00:00.000Z");
  // Two photos and the decision.
  expect(await eraseExpired(desk)).toBe(3);
  expect(listed(desk)).toHaveLength(1);
  expect(() => readLogEntry(desk.db, entry)).toThrow(expect.objectContaining({ code: "entry-erased" }));
  for (const hash of [sha256, later.sha256]) expect(await readEvidence(desk, hash)).toBeNull();
  const before = wholeStore(desk.file);
  rebuildReadModels(desk.db);
  expect(wholeStore(desk.file)).toEqual(before);
  expect(await whole(desk)).toMatchObject({ firstBad: null });
});

test("a photo that a kill has left behind its truck goes with the next erasure, also where nothing else does", async () => {
  const desk = await deskOfMonths();
  const sha256 = await putFile(desk.evidence, photo(1));
  insertErasedFile(desk.db, sha256);
  expect(await eraseExpired(desk)).toBe(0);
  expect(await evidenceHashes(desk.evidence)).toEqual([]);
});

test("its photos leave the second place too, and one that was away as soon as it is there again", async () => {
  const desk = testDesk();
  desk.setClock("2026-09-23T05:00:00.000Z");
  setUp(desk);
  const stick = path.join(temporaryFolder(), "stick");
  mkdirSync(stick);
  writeSecondBackupFolder(desk.db, stick);
  const backUp = () =>
    backUpTwice(desk, { backup: desk.backup, folder: path.join(desk.folder, "backups") }, { whole: true });
  const hashes: string[] = [];
  for (const [month, picture] of [
    ["09", 1],
    ["10", 2],
  ] as const) {
    desk.setClock(`2026-${month}-23T05:00:00.000Z`);
    const truck = decisionRequest(desk, { id: createDraft(desk).id });
    hashes.push((await attachFile(desk, attachRequest(truck.inspection.id, photo(picture)))).sha256);
    await recordDecision(desk, evidenceByWord(), truck);
  }
  await backUp();
  const there = () => evidenceHashes(evidenceFolder(stick));
  expect(await there()).toEqual(expect.arrayContaining(hashes));

  saveRetention(desk, { trucks: 1, access: null });
  desk.setClock("2026-11-01T05:00:00.000Z");
  expect(await eraseExpired(desk)).toBe(2);
  expect(await there()).not.toContain(hashes[0]);
  expect(await there()).toContain(hashes[1]);

  renameSync(stick, `${stick}-away`);
  desk.setClock("2026-12-01T05:00:00.000Z");
  expect(await eraseExpired(desk)).toBe(2);
  renameSync(`${stick}-away`, stick);
  await backUp();
  expect(await there()).not.toContain(hashes[1]);
  expect(await evidenceHashes(desk.evidence)).not.toContain(hashes[1]);
});

test("who opens an erased entry is told that it was", async () => {
  const desk = await deskOfMonths();
  const [, , first] = storedEntriesAfter(desk.db, 0, 3);
  saveRetention(desk, { trucks: 1, access: null });
  await eraseExpired(desk);
  expect(() => readLogEntry(desk.db, String(first?.id))).toThrow(
    expect.objectContaining({ code: "entry-erased" }),
  );
});

test("read models are made again without what was erased", async () => {
  const desk = await deskOfMonths();
  saveRetention(desk, { trucks: 2, access: null });
  await eraseExpired(desk);
  const before = wholeStore(desk.file);
  expect(rebuildReadModels(desk.db)).toBe(2);
  expect(wholeStore(desk.file)).toEqual(before);
});

test("a payload that was taken out by somebody else is found", async () => {
  const desk = await deskOfMonths();
  editStore(
    desk.file,
    `UPDATE log_entry SET payload = 'null', salt = NULL WHERE sequence = 4;
     DELETE FROM decision WHERE sequence = 4;`,
  );
  expect(await whole(desk)).toEqual({ entries: 3, firstBad: { sequence: 4, problem: "erased" } });
});

test("how long is a matter of record", async () => {
  const desk = await deskOfMonths();
  saveRetention(desk, { trucks: 60, access: 12 });
  saveRetention(desk, { trucks: 60, access: 12 });
  expect(storedEntriesAfter(desk.db, 5, 10)).toMatchObject([
    {
      kind: "retention-changed",
      payload: { from: { trucks: null, access: null }, to: { trucks: 60, access: 12 } },
    },
  ]);
});
