import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a file that only its owner may read: after a power cut it is there whole or not at all.
 * Windows has no modes; there the user's own folder guards it.
 */
export function writeSecretFile(file: string, content: string | Buffer): void {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  keepFolderEntry(path.dirname(file));
}

/** Without this a power cut may lose the name of a file whose content is safe. Windows has no such call. */
export function keepFolderEntry(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
