import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evidenceHashes } from "../../../../electron/evidence/mirror.ts";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { backupsIn } from "../../../../electron/services/backups-in.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { countExpiredPayloads, eraseExpired } from "../../../../electron/services/erase-expired.ts";
import { backupFolder, copyBackup, makeBackup } from "../../../../electron/services/make-backup.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { recordRestore } from "../../../../electron/services/record-restore.ts";
import { removeHalfRestore, restoreBackup } from "../../../../electron/services/restore-backup.ts";
import { saveRetention } from "../../../../electron/services/save-retention.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { entryAt, lastLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { attachRequest, photo } from "../../../support/evidence-files.ts";
import { keptSchema } from "../../../support/killed/acknowledgement.ts";
import { killAfter } from "../../../support/killed/kill-after.ts";
import { type OpenDesk, openDesk } from "../../../support/open-desk.ts";
import { program } from "../../../support/programs/program.ts";
import { createRandom } from "../../../support/random.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const KEEPER = await program("keeper-until-killed");
const KILLS = 6;
const TRUCKS = 30;
const whole = { whole: true } as const;
const random = createRandom(20261201);

/** A station with trucks of long ago, each with a photo, and what it had when it was backed up. */
let station: string;
let backup: string;
beforeAll(async () => {
  station = mkdtempSync(path.join(tmpdir(), "beket-station-"));
  const desk = openDesk(station);
  desk.setClock("2026-03-01T06:00:00.000Z");
  setUp(desk);
  for (let truck = 0; truck < TRUCKS; truck += 1) await decideWithPhoto(desk, truck);
  desk.setClock("2026-11-23T06:00:00.000Z");
  saveRetention(desk, { trucks: 2, access: null });
  ({ file: backup } = await makeBackup(desk, { backup: desk.backup, folder: backupFolder(station) }, whole));
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  desk.close();
}, 60_000);
afterAll(() => rmSync(station, { recursive: true, force: true }));

async function decideWithPhoto(desk: OpenDesk, seed: number): Promise<void> {
  const inspection = createDraft(desk).id;
  await attachFile(desk, attachRequest(inspection, photo(seed)));
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { id: inspection }));
}

function copyOfStation(): string {
  const folder = temporaryFolder();
  cpSync(station, folder, { recursive: true });
  return folder;
}

async function expectSound(file: string, evidence?: string): Promise<void> {
  const verified = await verifyStore(file, evidence === undefined ? whole : { ...whole, evidence });
  expect(verified.firstBad).toBeNull();
}

const kill = (command: readonly string[], acknowledgements: number, most: number) =>
  killAfter([KEEPER, ...command], keptSchema, { acknowledgements, moreMilliseconds: random.next() * most });

test(`killed ${KILLS} times in a backup: what bears a backup's name is one, and the half ones go`, {
  timeout: 120_000,
}, async () => {
  const folder = copyOfStation();
  const second = temporaryFolder();
  for (let round = 0; round < KILLS; round += 1) {
    const said = await kill(["backup", folder, second], 1 + random.below(3), 150);
    const made = said.flatMap((kept) => (kept.kind === "backed-up" ? [kept.file] : []));
    const copied = said.flatMap((kept) => (kept.kind === "copied" ? [path.basename(kept.file)] : []));
    const [here, there] = [backupsIn(backupFolder(folder)), backupsIn(second)];
    for (const { file } of [...here, ...there]) await expectSound(file);
    expect(here.map(({ file }) => file)).toEqual(expect.arrayContaining(made));
    expect(there.map(({ name }) => name)).toEqual(expect.arrayContaining(copied));
    const desk = openDesk(folder);
    await expectSound(desk.file);
    desk.close();
  }
  const desk = openDesk(folder);
  desk.setClock("2026-12-24T06:00:00.000Z");
  const { file } = await makeBackup(desk, { backup: desk.backup, folder: backupFolder(folder) }, whole);
  await copyBackup(desk, file, second, whole);
  desk.close();
  for (const place of [backupFolder(folder), second])
    expect(readdirSync(place).filter((name) => !name.endsWith(".sqlite"))).toEqual([]);
});

test(`killed ${KILLS} times in a restore: it is done, with its entry, or not done`, {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < KILLS; round += 1) {
    const folder = copyOfStation();
    const before = headOf(folder);
    const said = await kill(["restore", folder, backup], 1, 350);
    expect(existsSync(path.join(folder, "beket.sqlite"))).toBe(true);
    const desk = openDesk(folder);
    recordRestore(desk);
    const last = lastLogEntry(desk.db);
    const isRestored = last !== undefined && entryAt(desk.db, last.sequence)?.kind === "backup-restored";
    if (said.some(({ kind }) => kind === "restored")) expect(isRestored).toBe(true);
    if (!isRestored) expect(last?.hash).toBe(before);
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    desk.close();
    await expectSound(desk.file, desk.evidence);
    removeHalfRestore(folder, () => {});
    expect(readdirSync(folder).filter((name) => name.includes("restoring"))).toEqual([]);
  }
});

function headOf(folder: string): string | undefined {
  const desk = openDesk(folder);
  const head = lastLogEntry(desk.db)?.hash;
  desk.close();
  return head;
}

test(`killed ${KILLS} times while it erases: the log is sound, and the next time finishes it`, {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < KILLS; round += 1) {
    const folder = copyOfStation();
    const said = await kill(["erase", folder], 1, 250);
    const desk = openDesk(folder);
    await expectSound(desk.file, desk.evidence);
    if (said.some(({ kind }) => kind === "erased")) expect(countExpiredPayloads(desk).trucks).toBe(0);
    await eraseExpired(desk);
    expect(countExpiredPayloads(desk).trucks).toBe(0);
    expect(await evidenceHashes(desk.evidence)).toEqual([]);
    desk.close();
    await expectSound(desk.file, desk.evidence);
  }
});

test("a journal that a kill has left is not rolled back into the next copy or restore", async () => {
  const desk = openDesk(copyOfStation());
  const name = path.basename(backup);
  const [stick, computer] = [temporaryFolder(), temporaryFolder()];
  leaveJournal(path.join(stick, `${name}.new`));
  leaveJournal(path.join(computer, "beket.sqlite.restoring"));
  await copyBackup(desk, backup, stick, whole);
  desk.close();
  expect(await restoreBackup(backup, computer, { at: new Date(), how: "terminal" })).toMatchObject({
    replaced: null,
  });
  expect([readdirSync(stick), readdirSync(computer)]).toEqual([[name], ["beket.sqlite"]]);
});

/** As SQLite leaves it beside a file when it is killed while it writes. */
function leaveJournal(file: string): void {
  const other = path.join(temporaryFolder(), "other.sqlite");
  const database = new Database(other);
  database.exec("CREATE TABLE t (x); INSERT INTO t VALUES (randomblob(500))");
  for (let doubled = 0; doubled < 9; doubled += 1) database.exec("INSERT INTO t SELECT x FROM t");
  database.pragma("cache_size = 1");
  database.exec("BEGIN; UPDATE t SET x = randomblob(500)");
  copyFileSync(`${other}-journal`, `${file}-journal`);
  database.close();
}
