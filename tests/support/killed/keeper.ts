import { setTimeout as sleep } from "node:timers/promises";
import { eraseExpired } from "../../../electron/services/erase-expired.ts";
import { backupFolder, copyBackup, makeBackup } from "../../../electron/services/make-backup.ts";
import { recordDecision } from "../../../electron/services/record-decision.ts";
import { restoreBackup } from "../../../electron/services/restore-backup.ts";
import { decisionRequest, evidenceByWord } from "../decisions.ts";
import { openDesk } from "../open-desk.ts";
import { acknowledge } from "./acknowledgement.ts";

/**
 * A program of its own that keeps a station until it is killed. `node keeper.ts backup FOLDER SECOND`, a backup a day
 * in both places without end; `node keeper.ts restore FOLDER BACKUP`; `node keeper.ts erase FOLDER`
 */
const [work, folder = "", other = ""] = process.argv.slice(2);
const WORKS: Readonly<Record<string, () => Promise<void>>> = { backup, restore, erase };
await WORKS[work ?? ""]?.();
await sleep(60_000);

async function backup(): Promise<void> {
  const desk = openDesk(folder);
  const whole = { whole: true };
  const begin = desk.now().getTime();
  acknowledge({ kind: "begun" });
  for (let day = 1; ; day += 1) {
    desk.setClock(new Date(begin + day * 86_400_000).toISOString());
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    const places = { backup: desk.backup, folder: backupFolder(folder) };
    const { file, entries } = await makeBackup(desk, places, whole);
    acknowledge({ kind: "backed-up", file, entries });
    await copyBackup(desk, file, other, whole);
    acknowledge({ kind: "copied", file });
  }
}

async function restore(): Promise<void> {
  acknowledge({ kind: "begun" });
  await restoreBackup(other, folder, { at: new Date(), how: "terminal" });
  acknowledge({ kind: "restored" });
}

async function erase(): Promise<void> {
  const desk = openDesk(folder);
  acknowledge({ kind: "begun" });
  await eraseExpired(desk);
  acknowledge({ kind: "erased" });
}
