import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createElectron } from "../../../electron/browser-host/electron/create-electron.ts";
import { backupFolder, copyBackup, makeBackup } from "../../../electron/services/make-backup.ts";
import { recordDecision } from "../../../electron/services/record-decision.ts";
import { verifyStore } from "../../../electron/services/verify-store.ts";
import { offerRestore } from "../../../electron/start-restore/offer-restore.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../support/decisions.ts";
import { openDesk } from "../../support/open-desk.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const LETTER = "nothing but a letter. ".repeat(500);
const whole = { whole: true } as const;

/** A closed station of three entries with two backups, whose file is no database any more. */
async function damagedStation(second?: string): Promise<{ folder: string; file: string }> {
  const desk = openDesk(temporaryFolder());
  setUp(desk);
  const places = { backup: desk.backup, folder: backupFolder(desk.folder) };
  await makeBackup(desk, places, whole);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  desk.setClock("2026-11-24T06:00:00.000Z");
  const { file } = await makeBackup(desk, places, whole);
  if (second !== undefined) await copyBackup(desk, file, second, whole);
  desk.close();
  writeFileSync(desk.file, LETTER);
  return { folder: desk.folder, file: desk.file };
}

/** Somebody who presses the buttons that begin so, one after another, and what they saw. */
function officer(presses: readonly RegExp[], chosenFile?: string) {
  const saw: { message: string; detail: string; buttons: string[] }[] = [];
  const left = [...presses];
  const dialog = {
    showMessageBoxSync: (...args: unknown[]): number => {
      const { message, detail, buttons } = Object(args.at(-1));
      saw.push({ message, detail, buttons });
      const press = left.shift();
      const pressed = buttons.findIndex((label: string) => press?.test(label));
      if (pressed < 0) throw new Error(`There is no ${press} among ${buttons}`);
      return pressed;
    },
    showOpenDialogSync: () => (chosenFile === undefined ? undefined : [chosenFile]),
  };
  return { dialog, saw };
}

test("the newest backup beside a damaged store is restored after a confirmation, and the damaged file is kept", async () => {
  const { folder, file } = await damagedStation();
  const { dialog, saw } = officer([/24 ноября 2026/, /^Восстановить/]);
  expect(await offerRestore({ dialog, userData: folder, locale: "ru" }, "SQLITE_NOTADB")).toBe(true);
  expect(saw[0]).toMatchObject({
    message: expect.stringContaining("Файл данных повреждён"),
    detail: "SQLITE_NOTADB",
  });
  expect(saw[0]?.buttons).toHaveLength(4);
  expect(saw[1]?.detail).toContain("beket-replaced-");
  expect((await verifyStore(file, whole)).firstBad).toBeNull();
  const kept = readdirSync(folder).find((name) => name.startsWith("beket-replaced-"));
  expect(readFileSync(path.join(folder, String(kept)), "utf8")).toBe(LETTER);
});

test("whoever goes back and closes has changed nothing", async () => {
  const { folder, file } = await damagedStation();
  const { dialog } = officer([/2026/, /^Back/, /^Close/]);
  expect(await offerRestore({ dialog, userData: folder, locale: "en-US" }, "damaged")).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(LETTER);
});

test("a file from a stick: one that is not sound is refused in words, another post's too, and the choice comes back", async () => {
  const stick = temporaryFolder();
  const other = await damagedStation(stick);
  const [foreign = ""] = readdirSync(stick);
  const { folder, file } = await damagedStation();
  copyFileSync(path.join(stick, foreign), path.join(backupFolder(folder), foreign.replace("T06", "T05")));
  const { dialog, saw } = officer([/^Другой файл/, /^Восстановить/, /^Закрыть/], path.join(stick, foreign));
  expect(await offerRestore({ dialog, userData: folder, locale: "de" }, "damaged")).toBe(false);
  // The other post's is not offered.
  expect(saw[0]?.buttons).toHaveLength(4);
  expect(saw[2]?.detail).toContain("Копия не восстановлена, всё осталось как было");
  expect([readFileSync(file, "utf8"), readFileSync(other.file, "utf8")]).toEqual([LETTER, LETTER]);
});

test("in the browser host nobody can press anything: the box says what is wrong and closes", async () => {
  const { folder, file } = await damagedStation();
  const { electron } = createElectron({ version: "1", userData: folder, onLoad: () => {}, exit: () => {} });
  const dialog = { ...officer([]).dialog, showMessageBoxSync: electron.dialog.showMessageBoxSync };
  expect(await offerRestore({ dialog, userData: folder, locale: "ru" }, "damaged")).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(LETTER);
});
