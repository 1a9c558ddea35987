import { hashUnits } from "./language/hash.ts";
import { createKeyPacker, type PackedKeys } from "./packed/keys.ts";
import { countUp, groupNumbers } from "./packed/lists.ts";
import { countStrings, type PackedStrings } from "./packed/strings.ts";
import { createWordTable } from "./packed/word-table.ts";
import { scriptOfUnits } from "./tokens.ts";

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

interface ChineseWords {
  readonly ids: readonly number[];
  /** How much shorter each is than the longest. */
  readonly shortBy: Uint32Array;
  readonly longest: number;
}

/** Each once, under its first id: one may be a word and a name. Digits may stand in them: `4轴` is one, `3d打印机` is none. */
function chineseIn(words: PackedStrings): ChineseWords {
  const { units, starts } = words;
  const distinct = createWordTable();
  const ids: number[] = [];
  const lengths: number[] = [];
  for (let id = 0; id < countStrings(words); id++) {
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    if (end - start < BEGINNING || scriptOfUnits(units, start, end) !== "han") continue;
    if (distinct.add({ units, start, end }, 0) < ids.length) continue;
    ids.push(id);
    lengths.push(end - start);
  }
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return { ids, shortBy: Uint32Array.from(lengths, (length) => longest - length), longest };
}
