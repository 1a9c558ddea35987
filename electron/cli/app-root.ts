import { existsSync } from "node:fs";
import path from "node:path";

/** The folder with `dist/` and `resources/`, whether this runs from the bundle or from its source. */
export function appRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, "package.json")) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}
