import type { MessageBoxSyncOptions, OpenDialogSyncOptions } from "electron";
import { restoreBackup } from "../services/restore-backup.ts";
import { spokenAt } from "../start-failure.ts";
import { type FoundBackup, findBackups } from "./found-backups.ts";
import { WORDS } from "./words.ts";

/** More buttons than these do not fit on a screen. */
const SHOWN = 6;

/** Of Electron's `dialog`, what needs no window. */
interface Boxes {
  showMessageBoxSync(options: MessageBoxSyncOptions): number;
  showOpenDialogSync(options: OpenDialogSyncOptions): string[] | undefined;
}

interface Asking {
  readonly dialog: Boxes;
  readonly userData: string;
  readonly locale: string;
}

/**
 * Lets the officer restore a store that does not open, while there is no page and nobody can sign in: the damaged
 * file is kept beside the backup that takes its place.
 * @param why for support
 * @returns whether there is another store now
 */
export async function offerRestore({ dialog, userData, locale }: Asking, why: unknown): Promise<boolean> {
  const words = WORDS[spokenAt(locale)];
  let detail = String(why);
  for (;;) {
    const file = choose();
    if (file === null) return false;
    if (!isConfirmed(file)) continue;
    try {
      await restoreBackup(file, userData, { at: new Date(), how: "start" });
      return true;
    } catch (error) {
      detail = `${words.failed}\n${String(error)}`;
    }
  }

  function choose(): string | null {
    const found = findBackups(userData).slice(0, SHOWN);
    const close = found.length + 1;
    const message = `${words.damaged} ${found.length > 0 ? words.choose : words.none}`;
    const buttons = [...found.map(nameOf), words.other, words.close];
    const chosen = dialog.showMessageBoxSync({ ...box(message, buttons, close), detail });
    if (chosen === close) return null;
    return found[chosen]?.file ?? chooseFile() ?? choose();
  }

  function chooseFile(): string | undefined {
    return dialog.showOpenDialogSync({
      properties: ["openFile"],
      filters: [{ name: "Beket", extensions: ["sqlite"] }],
    })?.[0];
  }

  function isConfirmed(file: string): boolean {
    const found = findBackups(userData).find((backup) => backup.file === file);
    const message = words.confirm(found ? nameOf(found) : file);
    const asked = { ...box(message, [words.restore, words.back], 1), detail: words.safe };
    return dialog.showMessageBoxSync(asked) === 0;
  }

  function nameOf({ madeAt, place }: FoundBackup): string {
    return `${madeAt.toLocaleString(spokenAt(locale), { dateStyle: "long", timeStyle: "short" })}, ${words.place[place]}`;
  }
}

/** Escape and Enter alike leave everything as it is. */
const box = (message: string, buttons: string[], cancelId: number) =>
  ({
    type: "warning",
    title: "Beket",
    message,
    buttons,
    cancelId,
    defaultId: cancelId,
    noLink: true,
  }) as const;
