import { mkdirSync, rmSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { HandOver } from "../documents/hand-over.ts";
import { asStoreError } from "../store/store-error.ts";

/** The parts of Electron's `dialog` and `shell` that are used. */
interface Desktop {
  readonly dialog: {
    showSaveDialog(options: { defaultPath: string }): Promise<{ canceled: boolean; filePath: string }>;
  };
  readonly shell: { openPath(file: string): Promise<string> };
  /** For copies that other programs open; emptied at each start. */
  readonly folder: string;
}

/**
 * Saves where the officer says, and opens a copy in the computer's own viewer: that is what prints a PDF
 * reliably, a hidden window of ours would need Chromium's plug-ins let in.
 */
export function handOverByDesktop({ dialog, shell, folder }: Desktop): HandOver {
  rmSync(folder, { recursive: true, force: true });
  return {
    save: ({ name, bytes }, leaving) =>
      saveBy(dialog, name, (place) => {
        leaving();
        return write(place, bytes);
      }),
    saveFile: ({ name, file }, leaving) =>
      saveBy(dialog, name, (place) => {
        leaving();
        return copy(file, place);
      }),
    async open({ name, bytes }, leaving) {
      leaving();
      const file = path.join(folder, name);
      await write(file, bytes);
      const complaint = await shell.openPath(file);
      if (complaint !== "") throw new BeketError("document-not-opened", complaint);
      return { kind: "done" };
    },
  };
}

async function saveBy(
  dialog: Desktop["dialog"],
  name: string,
  put: (place: string) => Promise<void>,
): Promise<HandedOver> {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
  if (canceled || filePath === "") return { kind: "cancelled" };
  await put(filePath);
  return { kind: "done" };
}

async function copy(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    throw asStoreError(error);
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await writeFile(file, bytes, { mode: 0o600 });
  } catch (error) {
    throw asStoreError(error);
  }
}
