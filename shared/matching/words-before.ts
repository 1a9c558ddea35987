import { scriptOf } from "./language/scripts.ts";
import { skeleton } from "./language/skeleton.ts";
import { createKeyPacker, openKeys } from "./packed/keys.ts";
import { isStringAt, packStrings, stringAt } from "./packed/strings.ts";
import { scriptOfWord } from "./tokens.ts";
import type { PackedTrigrams } from "./trigrams.ts";
import { type PackedVocabulary, WORD_KINDS, type WordKind } from "./vocabulary.ts";

type Columns = Omit<PackedVocabulary, "eased" | "han" | "trigrams"> & {
  readonly trigrams: Pick<PackedTrigrams, "words" | "ids">;
};

/** The words of the index of an earlier version of a catalogue, by the ids they have in it. */
export interface WordsBefore {
  readonly packed: Columns;
  /** Below 0 where it has no such word of this kind. */
  idOf(word: string, kind: WordKind): number;
  /** Null unless it is a Chinese word of several characters. */
  chineseOf(id: number): string | null;
}

export function openWordsBefore(packed: Columns): WordsBefore {
  const { words, kinds } = packed;
  const byKey = openKeys(packed.keys);
  const keyless = keylessWords(packed);

  /** By its first letter: digits may stand before it (`3d打印机` is no Chinese word, `4轴` is one). */
  const mayBeChinese = (id: number): boolean => {
    const end = words.starts[id + 1] ?? 0;
    for (let at = words.starts[id] ?? 0; at < end; at++) {
      const script = scriptOf(words.units[at] ?? 0);
      if (script !== "digit" && script !== "other") return script === "han";
    }
    return false;
  };

  return {
    packed,
    idOf(word, kind) {
      if (kinds.length === 0) return -1;
      const number = WORD_KINDS.indexOf(kind);
      const isIt = (id: number): boolean => kinds[id] === number && isStringAt(words, id, word);
      return byKey.find(skeleton(word)).find(isIt) ?? keyless.find(isIt) ?? -1;
    },
    chineseOf(id) {
      const word = mayBeChinese(id) ? stringAt(words, id) : "";
      return word.length > 1 && scriptOfWord(word) === "han" ? word : null;
    },
  };
}

const NO_STRINGS = packStrings([]);
const NO_KEYS = createKeyPacker().pack();

/** Of a catalogue that has no earlier version. */
export const NOTHING_BEFORE = openWordsBefore({
  words: NO_STRINGS,
  kinds: new Uint8Array(),
  ordinary: new Uint8Array(),
  lemmaStarts: new Uint32Array(1),
  lemmas: NO_STRINGS,
  keys: NO_KEYS,
  stems: NO_KEYS,
  sounds: NO_KEYS,
  glyphs: NO_KEYS,
  trigrams: { words: NO_STRINGS, ids: new Uint32Array() },
});

/** Words of signs that no skeleton keeps: hardly any. */
function keylessWords({ kinds, keys }: Columns): number[] {
  const hasKey = new Uint8Array(kinds.length);
  for (const id of keys.lists.values) hasKey[id] = 1;
  const keyless: number[] = [];
  for (let id = 0; id < hasKey.length; id++) if (hasKey[id] === 0) keyless.push(id);
  return keyless;
}
