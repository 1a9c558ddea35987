import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { createKeptIndex, indexPlaceSchema } from "../../../electron/screening/kept-index.ts";
import { loadLexicon } from "../../../electron/screening/words.ts";
import { packCatalogue } from "../../../shared/matching/compile.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import { versionBefore } from "../corpus/version-before.ts";
import { WORDS_DIR } from "../engines/beket.ts";
import { type Task, taskSchema } from "./messages.ts";

export const packOrderSchema = taskSchema.pick({ size: true, catalogueDir: true }).extend({
  /** Where the index of the version before is kept. */
  place: indexPlaceSchema,
});
type PackOrder = z.infer<typeof packOrderSchema>;

const PROGRAM = fileURLToPath(new URL("pack-on-before.ts", import.meta.url));

/** Milliseconds from this catalogue to the first search where the index of the version before is kept. */
export function updateTime({ size, catalogueDir }: Task, catalogue: Catalogue): number {
  const folder = mkdtempSync(path.join(tmpdir(), "beket-bench-"));
  try {
    const place = { folder, wordsDir: WORDS_DIR, programFile: PROGRAM };
    const report = (error: unknown): never => {
      throw error;
    };
    createKeptIndex({ ...place, report }).open("before", () =>
      packCatalogue(versionBefore(catalogue), loadLexicon(WORDS_DIR)),
    );
    const order = JSON.stringify({ place, size, catalogueDir } satisfies PackOrder);
    return z.coerce.number().parse(execFileSync(process.execPath, [PROGRAM, order], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
