import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { createDictionary, type Dictionary } from "../../shared/matching/language/dictionary.ts";
import { createLexicon, type Lexicon } from "../../shared/matching/lexicon.ts";

const rulesSchema = z.object({
  flagSets: z.array(z.string()),
  rules: z.record(
    z.string(),
    z.array(z.object({ flag: z.string(), strip: z.string(), condition: z.string() })),
  ),
});

/** A file's bytes in a buffer of their own: typed arrays need an aligned start. */
function readBuffer(file: string): ArrayBuffer {
  const bytes = readFileSync(file);
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function loadDictionary(dir: string, language: string): Dictionary {
  return createDictionary({
    lemmas: new Uint32Array(readBuffer(path.join(dir, `${language}.lemmas.bin`))),
    flags: new Uint16Array(readBuffer(path.join(dir, `${language}.flags.bin`))),
    beginnings: new Uint32Array(readBuffer(path.join(dir, `${language}.beginnings.bin`))),
    ...rulesSchema.parse(JSON.parse(readFileSync(path.join(dir, `${language}.rules.json`), "utf8"))),
  });
}

/** The word sets that the build wrote into `dist/words`. */
export const loadLexicon = (dir: string): Lexicon =>
  createLexicon(loadDictionary(dir, "ru"), loadDictionary(dir, "en"));
