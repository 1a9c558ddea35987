import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createKeptIndex } from "../../../electron/screening/kept-index.ts";
import { loadLexicon } from "../../../electron/screening/words.ts";
import { type PackedCatalogue, packCatalogue } from "../../../shared/matching/compile.ts";
import { createMatcher, type Matcher } from "../../../shared/matching/matcher.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import { BestGroups } from "./best-groups.ts";
import type { Engine, EngineKind } from "./engine.ts";

export const WORDS_DIR = path.resolve(import.meta.dirname, "../../../dist/words");

export const beket: EngineKind = {
  name: "Beket",
  usage: "the line as declared, with its code",
  prepare() {
    const lexicon = loadLexicon(WORDS_DIR);
    return ({ catalogue }) => {
      const packed = packCatalogue(catalogue, lexicon);
      return {
        ...engineOf(createMatcher(catalogue, lexicon, packed)),
        ...keptBetweenStarts(catalogue, packed),
      };
    };
  },
};

const engineOf = (matcher: Matcher): Engine => ({
  search(line) {
    const { matches, lowered } = matcher.screen(line);
    const best = new BestGroups();
    for (const { group, score } of [...matches, ...lowered]) best.add(group, score);
    return best.ranked();
  },
});

function keptBetweenStarts(catalogue: Catalogue, packed: PackedCatalogue): Pick<Engine, "keep" | "reopen"> {
  const folder = mkdtempSync(path.join(tmpdir(), "beket-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  // Each is a start of the program: it knows nothing but what lies in the folder.
  const open = (): PackedCatalogue =>
    createKeptIndex({ folder, wordsDir: WORDS_DIR, programFile: import.meta.filename, report: fail }).open(
      "bench",
      () => packed,
    );
  return {
    keep: () => void open(),
    reopen: () => engineOf(createMatcher(catalogue, loadLexicon(WORDS_DIR), open())),
  };
}

function fail(error: unknown): never {
  throw error;
}
