import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What `@electron/fuses` looks for in Electron's binary: its mark, version 1, eight fuses as they are shipped. */
const FUSE_WIRE = ["dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX", "\x01", "\x08", "10001001"].join("");

/** A folder that electron-builder takes for Electron's Linux runtime; it runs nothing. */
export function makeStandInRuntime(folder: string): string {
  for (const inside of ["resources", "locales"]) mkdirSync(path.join(folder, inside), { recursive: true });
  for (const locale of ["ru", "en-US", "fr"])
    writeFileSync(path.join(folder, "locales", `${locale}.pak`), "");
  writeFileSync(path.join(folder, "electron"), `stand-in ${FUSE_WIRE}`, { mode: 0o755 });
  return folder;
}
