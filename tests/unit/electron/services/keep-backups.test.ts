import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { backupName } from "../../../../electron/services/backup-names.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { requireStation } from "../../../../electron/services/desk.ts";
import { keepBackups } from "../../../../electron/services/keep-backups.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { lastLogEntry, storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { writeSecondBackupFolder } from "../../../../electron/store/queries/second-backup.ts";
import type { BackupNotice } from "../../../../shared/schemas/backup.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { attachRequest, photo } from "../../../support/evidence-files.ts";
import { soon } from "../../../support/soon.ts";

let desk: TestDesk;
let folder: string;
let name: string;
beforeEach(async () => {
  desk = testDesk();
  folder = path.join(desk.folder, "backups");
  setUp(desk);
  name = backupName(desk.now(), requireStation(desk.db).id);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
});

const lastKind = () => storedEntriesAfter(desk.db, (lastLogEntry(desk.db)?.sequence ?? 1) - 1, 1)[0]?.kind;

const schedule = (target: TestDesk) => {
  const report = vi.fn();
  const places = path.join(target.folder, "backups");
  const told: (BackupNotice | null)[] = [];
  const keeper = keepBackups(target, {
    backup: target.backup,
    folder: places,
    delayMilliseconds: 0,
    everyMilliseconds: 20,
    onChange: () => told.push(keeper.notice()),
    report,
  });
  onTestFinished(() => keeper.stop());
  return { ...keeper, report, places, told };
};

test("a day after the last one a backup is made by itself, once", async () => {
  desk.setClock("2026-11-24T06:00:00.000Z");
  const first = schedule(desk);
  await soon(() => expect(lastKind()).toBe("backup-made"));
  await first.stop();
  const again = schedule(desk);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await again.stop();
  expect(readdirSync(first.places)).toEqual([backupName(desk.now(), requireStation(desk.db).id)]);
  expect([...first.report.mock.calls, ...again.report.mock.calls]).toEqual([]);
});

test("a backup that failed is told of with the last one that is there, and the notice goes with the next", async () => {
  writeFileSync(folder, "a file in the folder's place");
  desk.setClock("2026-11-24T06:00:00.000Z");
  const { notice } = schedule(desk);
  await soon(() => expect(notice()).toEqual({ trouble: "failed", code: "store-readonly", last: null }));
  rmSync(folder);
  await soon(() => expect(notice()).toBeNull());
  expect(readdirSync(folder)).toHaveLength(1);
});

test("after days without one it is told of while one is made at last", async () => {
  desk.setClock("2026-11-27T06:00:00.000Z");
  const { told } = schedule(desk);
  const overdue = { trouble: "overdue", code: null, last: null };
  await soon(() => expect(told).toEqual([overdue, null]));
});

test("a second place that is away is told of until it is there again, and then gets its backup by itself", async () => {
  const stick = path.join(desk.folder, "stick");
  writeSecondBackupFolder(desk.db, stick);
  const { notice, make: makeNow } = schedule(desk);
  await soon(() => expect(notice()?.trouble).toBe("second-unreachable"));
  mkdirSync(stick);
  await soon(() => expect(notice()).toBeNull());
  expect(readdirSync(stick)).toContain(name);

  writeFileSync(path.join(stick, "evidence"), "a file in the folder's place");
  const truck = createDraft(desk).id;
  await attachFile(desk, attachRequest(truck, photo(1)));
  expect(await makeNow()).toMatchObject({ second: "failed", failure: "store-readonly" });
  expect(notice()).toMatchObject({ trouble: "second-failed", code: "store-readonly" });
});

test("a station of a minute has no backup yet, and stopping at once leaves nothing behind", async () => {
  const young = schedule(desk);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(existsSync(young.places)).toBe(false);
  desk.setClock("2026-11-24T06:00:00.000Z");
  const cut = schedule(desk);
  await new Promise((resolve) => setTimeout(resolve, 1));
  await cut.stop();
  expect(cut.report).not.toHaveBeenCalled();
  const left = existsSync(cut.places) ? readdirSync(cut.places) : [];
  expect(left.filter((file) => file.endsWith(".new"))).toEqual([]);
});
