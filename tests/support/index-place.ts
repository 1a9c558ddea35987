import type { IndexPlace } from "../../electron/screening/kept-index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A place of its own for the indexes of one test. */
export const testIndexPlace = (wordsDir: string): IndexPlace => ({
  folder: `${temporaryFolder()}/screening-index`,
  wordsDir,
  programFile: "shared/matching/compile.ts",
});
