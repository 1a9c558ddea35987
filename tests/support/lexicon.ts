import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWords } from "../../.tools/build-words.ts";
import { loadLexicon } from "../../electron/screening/words.ts";
import type { Lexicon } from "../../shared/matching/lexicon.ts";
import { builtOnce } from "./built-once.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CACHE = path.join(ROOT, "node_modules/.cache/test-words");

/** What the word sets are made from: a change in any of these makes them anew. */
const SOURCES = [
  ".tools/build-words.ts",
  "shared/matching/language/beginnings.ts",
  "shared/matching/language/hash.ts",
  "node_modules/dictionary-ru/package.json",
  "node_modules/dictionary-en/package.json",
];

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) hash.update(readFileSync(path.join(ROOT, source)));
  return hash.digest("hex").slice(0, 16);
}

/** Folder of the real word sets, built once per version of their sources and kept between runs. */
export const wordsDir = (): Promise<string> => builtOnce(path.join(CACHE, fingerprint()), buildWords);

/** The real Russian and English dictionaries: guard and lemmas are as in the program. */
export const realLexicon = async (): Promise<Lexicon> => loadLexicon(await wordsDir());
