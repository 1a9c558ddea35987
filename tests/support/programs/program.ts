import path from "node:path";
import { inject } from "vitest";
import { builtOnce } from "../built-once.ts";
import { bundlePrograms, type ProgramName } from "./bundle-programs.ts";

/**
 * The file of a program or thread, bundled from what is here now, once for all tests of a run. They are started
 * many hundred times, and would read and compile a thousand source files each time.
 */
export async function program(name: ProgramName): Promise<string> {
  const folder = await builtOnce(inject("programs"), bundlePrograms);
  return path.join(folder, `${name}.js`);
}
