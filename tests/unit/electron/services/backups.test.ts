import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { evidenceFolder, placeOf, putFile, readSoundFile } from "../../../../electron/evidence/file-store.ts";
import { evidenceHashes } from "../../../../electron/evidence/mirror.ts";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { backUpTwice } from "../../../../electron/services/back-up-twice.ts";
import { backupName } from "../../../../electron/services/backup-names.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { requireStation } from "../../../../electron/services/desk.ts";
import { listBackups } from "../../../../electron/services/list-backups.ts";
import { copyBackup, makeBackup, sha256OfFile } from "../../../../electron/services/make-backup.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { recordRestore } from "../../../../electron/services/record-restore.ts";
import { restoreBackup } from "../../../../electron/services/restore-backup.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { entryAt, lastLogEntry, storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { writeSecondBackupFolder } from "../../../../electron/store/queries/second-backup.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { attachRequest, photo } from "../../../support/evidence-files.ts";
import { openDesk, SUPERVISOR } from "../../../support/open-desk.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { editStore, wholeStore } from "../../../support/whole-store.ts";

const NOW = new Date("2026-11-24T06:00:00.000Z");
const OFFICER = { name: "Сеитова М.", id: "01KAQ00000000000000000000B" };
const ASKED = { at: NOW, how: "terminal" } as const;
const whole = { whole: true } as const;

let desk: TestDesk;
let folder: string;
let name: string;
beforeEach(async () => {
  desk = testDesk();
  folder = path.join(desk.folder, "backups");
  setUp(desk);
  name = backupName(desk.now(), requireStation(desk.db).id);
  await decide();
});

const decide = () => recordDecision(desk, evidenceByWord(), decisionRequest(desk));
const make = async (second?: string) => {
  const made = await makeBackup(desk, { backup: desk.backup, folder }, whole);
  if (second !== undefined) await copyBackup(desk, made.file, second, whole);
  return made;
};
const lastKind = () => storedEntriesAfter(desk.db, (lastLogEntry(desk.db)?.sequence ?? 1) - 1, 1)[0]?.kind;

test("a backup holds all tables as they were, is one file in each folder, and is recorded by its hash", async () => {
  const before = wholeStore(desk.file);
  const second = path.join(temporaryFolder(), "usb");
  const { file, entries } = await make(second);
  expect(entries).toBe(3);
  expect(wholeStore(file)).toEqual(before);
  expect([readdirSync(folder), readdirSync(second)]).toEqual([[name], [name]]);
  expect(readFileSync(path.join(second, name))).toEqual(readFileSync(file));
  const [entry] = storedEntriesAfter(desk.db, 3, 1);
  expect(entry).toMatchObject({
    kind: "backup-made",
    payload: {
      file: name,
      lastSequence: 3,
      sha256: createHash("sha256").update(readFileSync(file)).digest("hex"),
    },
  });
  expect(await verifyStore(desk.file, whole)).toEqual({ entries: 4, firstBad: null });
});

test("a truck decided while it is made is in it or not, never by halves", async () => {
  const made = make();
  await decide();
  const { file, entries } = await made;
  expect([3, 4]).toContain(entries);
  expect(await verifyStore(file, whole)).toEqual({ entries, firstBad: null });
});

test("of a store that is not sound no backup is kept, and the older ones stay", async () => {
  await make();
  desk.setClock("2026-11-24T06:00:00.000Z");
  editStore(desk.file, "UPDATE decision SET officer = 'Б'");
  await expect(make()).rejects.toMatchObject({ code: "store-damaged" });
  expect(readdirSync(folder)).toEqual([name]);
  expect(await verifyStore(path.join(folder, name), whole)).toMatchObject({ firstBad: null });
});

test("old backups go when a new one is there; what else lies in the folder stays", async () => {
  mkdirSync(folder, { recursive: true });
  const old = Array.from({ length: 30 }, (_, day) =>
    backupName(new Date(Date.UTC(2026, 8, day + 1)), requireStation(desk.db).id),
  );
  for (const older of [...old, "letter.txt"]) writeFileSync(path.join(folder, older), "");
  await make();
  const left = readdirSync(folder);
  expect(left).toContain("letter.txt");
  expect(left).toContain(name);
  expect(left.length).toBeLessThanOrEqual(1 + 7 + 4);
});

test("two posts on one stick: each lets only its own old backups go, also those whose names say no post", async () => {
  const stick = temporaryFolder();
  const other = testDesk();
  setUp(other, "Пост «Жайсан»");
  const ofOther = await makeBackup(
    other,
    { backup: other.backup, folder: path.join(other.folder, "backups") },
    whole,
  );
  const own = await make();
  // As versions before named them.
  const older = "beket-2026-11-23T03";
  for (const [minute, { file }] of [
    ["10", own],
    ["20", own],
    ["30", ofOther],
  ] as const)
    copyFileSync(file, path.join(stick, `${older}${minute}00Z.sqlite`));
  desk.setClock("2026-11-23T07:00:00.000Z");
  await make(stick);
  const left = readdirSync(stick).sort();
  expect(left).toEqual([`${older}3000Z.sqlite`, backupName(desk.now(), requireStation(desk.db).id)]);
  expect(listBackups(stick, requireStation(desk.db).id).map(({ otherPost }) => otherPost)).toEqual([
    null,
    "Пост «Жайсан»",
  ]);
});

test("another post's backup is refused by name before anything is replaced: by the store, or by the key", async () => {
  const other = testDesk();
  setUp(other, "Пост «Жайсан»");
  const { file } = await makeBackup(
    other,
    { backup: other.backup, folder: path.join(other.folder, "backups") },
    whole,
  );
  const refusal = { code: "backup-other-post", message: "Пост «Жайсан»" };
  const before = wholeStore(desk.file);
  await expect(restoreBackup(file, desk.folder, ASKED)).rejects.toMatchObject(refusal);
  expect(wholeStore(desk.file)).toEqual(before);

  const lost = temporaryFolder();
  copyFileSync(path.join(desk.folder, "station-key.pem"), path.join(lost, "station-key.pem"));
  await expect(restoreBackup(file, lost, ASKED)).rejects.toMatchObject(refusal);
  expect(readdirSync(lost)).toEqual(["station-key.pem"]);
});

test("what an old restore put aside goes with a sound backup, the last one stays; a damaged store lets none go", async () => {
  const [old, last] = ["2026-01-05T060000Z", "2026-02-01T060000Z"].map(
    (time) => `beket-replaced-${time}.sqlite`,
  );
  for (const name of [old, last]) writeFileSync(path.join(desk.folder, name ?? ""), "");
  const aside = () => readdirSync(desk.folder).filter((file) => file.startsWith("beket-replaced"));
  editStore(desk.file, "UPDATE decision SET officer = 'Б'");
  await expect(make()).rejects.toMatchObject({ code: "store-damaged" });
  expect(aside()).toEqual([old, last]);
  editStore(desk.file, `UPDATE decision SET officer = '${SUPERVISOR.name}'`);
  await make();
  expect(aside()).toEqual([last]);
});

test("a folder that can not be written to is said to be so", async () => {
  writeFileSync(folder, "a file in the folder's place");
  await expect(make()).rejects.toMatchObject({ code: "store-readonly" });
  expect(lastKind()).toBe("decision-recorded");
});

test("restored: what the backup had is there, what was there is beside it, and work goes on", async () => {
  const closed = openDesk(temporaryFolder());
  setUp(closed);
  await recordDecision(closed, evidenceByWord(), decisionRequest(closed));
  const { file } = await makeBackup(
    closed,
    { backup: closed.backup, folder: path.join(closed.folder, "backups") },
    whole,
  );
  const saved = wholeStore(file);
  await recordDecision(closed, evidenceByWord(), decisionRequest(closed));
  await expect(restoreBackup(file, closed.folder, ASKED)).rejects.toMatchObject({ code: "store-busy" });
  closed.close();
  const later = wholeStore(closed.file);

  const { entries, replaced } = await restoreBackup(file, closed.folder, {
    at: NOW,
    how: "program",
    officer: OFFICER,
  });
  expect(entries).toBe(3);
  const { setting, ...tables } = wholeStore(closed.file).tables;
  expect(tables).toEqual(
    Object.fromEntries(Object.entries(saved.tables).filter(([name]) => name !== "setting")),
  );
  expect(setting).toHaveLength((saved.tables["setting"]?.length ?? 0) + 1);
  expect(wholeStore(replaced ?? "")).toEqual(later);
  const again = openDesk(closed.folder);
  onTestFinished(() => again.close());
  for (const _start of [1, 2]) recordRestore(again);
  await recordDecision(again, evidenceByWord(), decisionRequest(again));
  expect(await verifyStore(again.file, whole)).toEqual({ entries: 5, firstBad: null });
  expect(wholeStore(again.file).tables["setting"]).toEqual(saved.tables["setting"]);
  const sha256 = await sha256OfFile(file);
  expect(entryAt(again.db, 4)).toMatchObject({
    kind: "backup-restored",
    officer: OFFICER.name,
    officerId: OFFICER.id,
    payload: { file: path.basename(file), sha256, lastSequence: 3, at: NOW.toISOString(), how: "program" },
  });
});

test("the second place holds the photos too, and a new computer gets them back with the backup", async () => {
  const truck = createDraft(desk).id;
  const { sha256 } = await attachFile(desk, attachRequest(truck, photo(1)));
  const stick = temporaryFolder();
  writeSecondBackupFolder(desk.db, stick);
  const places = { backup: desk.backup, folder: path.join(desk.folder, "backups") };
  expect(await backUpTwice(desk, places, whole)).toMatchObject({ second: "made" });

  const [backup = ""] = readdirSync(stick).filter((file) => file.endsWith(".sqlite"));
  const newComputer = temporaryFolder();
  await restoreBackup(path.join(stick, backup), newComputer, ASKED);
  const evidence = evidenceFolder(newComputer);
  expect(await readSoundFile(evidence, sha256)).toEqual(photo(1));
  const restored = path.join(newComputer, "beket.sqlite");
  expect(await verifyStore(restored, { whole: true, evidence })).toMatchObject({ firstBad: null });
});

/** A photo in the second place too, and what the disk makes of it. */
async function mirrored(): Promise<{ sha256: string; own: string; second: string }> {
  const { sha256 } = await attachFile(desk, attachRequest(createDraft(desk).id, photo(1)));
  const stick = temporaryFolder();
  writeSecondBackupFolder(desk.db, stick);
  await backUpTwice(desk, { backup: desk.backup, folder }, whole);
  return { sha256, own: desk.evidence, second: evidenceFolder(stick) };
}

test.each(["own", "second"] as const)(
  "a photo that rotted in the %s place is mended from the other",
  async (place) => {
    const { sha256, ...places } = await mirrored();
    writeFileSync(placeOf(places[place], sha256), "what the disk made of it");
    desk.setClock("2026-11-24T06:00:00.000Z");
    await backUpTwice(desk, { backup: desk.backup, folder }, whole);
    for (const at of [places.own, places.second]) expect(await readSoundFile(at, sha256)).toEqual(photo(1));
  },
);

test("a restore from the second place mends a photo, and brings none of another post that shares it", async () => {
  const { sha256, second } = await mirrored();
  const others = await putFile(second, Buffer.from("another post's photo"));
  const lost = temporaryFolder();
  const rotten = placeOf(evidenceFolder(lost), sha256);
  mkdirSync(path.dirname(rotten), { recursive: true });
  writeFileSync(rotten, "what the disk made of it");
  const stick = path.dirname(second);
  await restoreBackup(path.join(stick, name), lost, ASKED);
  expect(await evidenceHashes(evidenceFolder(lost))).not.toContain(others);
  expect(await readSoundFile(evidenceFolder(lost), sha256)).toEqual(photo(1));
});

test("a stick that is not plugged in keeps nobody from a backup here", async () => {
  writeSecondBackupFolder(desk.db, path.join(desk.folder, "no-such-stick"));
  const places = { backup: desk.backup, folder: path.join(desk.folder, "backups") };
  expect(await backUpTwice(desk, places, whole)).toMatchObject({ second: "unreachable" });
  expect(readdirSync(places.folder)).toHaveLength(1);
});

test("a backup that is not sound is refused, and nothing is changed", async () => {
  const { file } = await make();
  const before = wholeStore(desk.file);
  const edited = path.join(temporaryFolder(), "edited.sqlite");
  copyFileSync(file, edited);
  editStore(edited, "UPDATE decision SET officer = 'Б'");
  await expect(restoreBackup(edited, desk.folder, ASKED)).rejects.toMatchObject({ code: "store-damaged" });
  const letter = path.join(temporaryFolder(), "letter.sqlite");
  writeFileSync(letter, "dear officer, ".repeat(500));
  await expect(restoreBackup(letter, desk.folder, ASKED)).rejects.toMatchObject({ code: "store-damaged" });
  await expect(restoreBackup("none", desk.folder, ASKED)).rejects.toMatchObject({ code: "not-found" });
  expect(wholeStore(desk.file)).toEqual(before);
  expect(readdirSync(desk.folder).filter((file) => /restoring|replaced/.test(file))).toEqual([]);
});

test("in the place of a file that is no database any more", async () => {
  const { file } = await make();
  const target = temporaryFolder();
  writeFileSync(path.join(target, "beket.sqlite"), "nothing but a letter. ".repeat(500));
  const { replaced } = await restoreBackup(file, target, ASKED);
  expect(readFileSync(replaced ?? "", "utf8")).toContain("a letter");
  expect(await verifyStore(path.join(target, "beket.sqlite"), whole)).toEqual({ entries: 3, firstBad: null });
});
