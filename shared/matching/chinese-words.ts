import { hashUnits } from "./language/hash.ts";
import { scriptOf } from "./language/scripts.ts";
import { createKeyPacker, type PackedKeys } from "./packed/keys.ts";
import { countUp, groupNumbers } from "./packed/lists.ts";
import { countStrings, type PackedStrings } from "./packed/strings.ts";
import { createWordTable } from "./packed/word-table.ts";

/** By so many characters a word is looked for. */
const BEGINNING = 2;

/** Chinese words of several characters by their first two, the longest first: the ids of those among `words`. */
export function packChinese(words: PackedStrings): PackedKeys {
  const { units, starts } = words;
  const { ids, shortBy, longest } = chineseIn(words);
  const keys = createKeyPacker();
  for (const at of groupNumbers(longest, shortBy, countUp(ids.length)).values) {
    const id = ids[at] ?? 0;
    const start = starts[id] ?? 0;
    keys.addHash(hashUnits(units, start + BEGINNING, start), id);
  }
  return keys.pack();
}

/** Known by its first letter, nearly always: digits may stand before it (`3d打印机` is no Chinese word, `4轴` is one). */
function isChinese(units: Uint16Array, start: number, end: number): boolean {
  let found = false;
  for (let at = start; at < end; at++) {
    const script = scriptOf(units[at] ?? 0);
    if (script === "digit" || script === "other") continue;
    if (script !== "han") return false;
    found = true;
  }
  return found;
}

interface ChineseWords {
  readonly ids: readonly number[];
  /** How much shorter each is than the longest. */
  readonly shortBy: Uint32Array;
  readonly longest: number;
}

/** Each once, under its first id: one may be a word and a name. */
function chineseIn(words: PackedStrings): ChineseWords {
  const { units, starts } = words;
  const distinct = createWordTable();
  const ids: number[] = [];
  const lengths: number[] = [];
  for (let id = 0; id < countStrings(words); id++) {
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    if (end - start < BEGINNING || !isChinese(units, start, end)) continue;
    if (distinct.add({ units, start, end }, 0) < ids.length) continue;
    ids.push(id);
    lengths.push(end - start);
  }
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return {
    ids,
    shortBy: Uint32Array.from(lengths, (length) => longest - length),
    longest,
  };
}
