import { stripRussian } from "./language/endings.ts";
import type { Lexicon } from "./lexicon.ts";
import { createKeyPacker } from "./packed/keys.ts";
import { countUp, groupNumbers } from "./packed/lists.ts";
import { packStrings } from "./packed/strings.ts";
import { scriptOfWord } from "./tokens.ts";
import { packTrigrams } from "./trigrams.ts";
import { type PackedVocabulary, WORD_KINDS, type WordKind } from "./vocabulary.ts";
import type { Knowledge } from "./word-forms.ts";
import { createWordKeys } from "./word-keys.ts";

export interface VocabularyBuilder {
  /** Id of a lower-case word; the same word of the same kind gets the same id, eased once it is asked for. */
  add(word: string, kind: WordKind, eased?: boolean): number;
  pack(): PackedVocabulary;
}

export function createVocabulary(lexicon: Pick<Lexicon, "ofCatalogue">): VocabularyBuilder {
  const idsOf = {
    word: new Map<string, number>(),
    name: new Map<string, number>(),
    pinyin: new Map<string, number>(),
    compact: new Map<string, number>(),
  } satisfies Record<WordKind, Map<string, number>>;
  const words: string[] = [];
  const kinds: WordKind[] = [];
  const eased = new Set<number>();

  return {
    add(word, kind, easedHere = false) {
      const ids = idsOf[kind];
      const known = ids.get(word);
      const id = known ?? words.length;
      if (easedHere) eased.add(id);
      if (known !== undefined) return known;
      ids.set(word, id);
      words.push(word);
      kinds.push(kind);
      return id;
    },
    pack() {
      const easedWords = new Uint8Array(words.length);
      for (const id of eased) easedWords[id] = 1;
      return { words: packStrings(words), eased: easedWords, ...packKeys(words, kinds, lexicon) };
    },
  };
}

/** Words that were run together are one only where no dictionary has that. */
const RUN_TOGETHER: Knowledge = { lemmas: [], ordinary: false, guarded: false };

/** What dictionaries say of the words, and the ways to reach them: one pass, a word is spelt once for all of them. */
function packKeys(
  words: readonly string[],
  kinds: readonly WordKind[],
  lexicon: Pick<Lexicon, "ofCatalogue">,
): Omit<PackedVocabulary, "words" | "eased"> {
  const kindNumbers = new Uint8Array(words.length);
  const ordinary = new Uint8Array(words.length);
  const lemmaStarts = new Uint32Array(words.length + 1);
  const lemmas: string[] = [];
  const wordKeys = createWordKeys();
  const chinese = new Map<string, number>();
  for (let id = 0; id < words.length; id++) {
    const word = words[id] ?? "";
    const kind = kinds[id] ?? "word";
    const script = scriptOfWord(word);
    const known = kind === "compact" ? RUN_TOGETHER : lexicon.ofCatalogue(word, script, kind === "word");
    kindNumbers[id] = WORD_KINDS.indexOf(kind);
    if (known.ordinary) ordinary[id] = 1;
    for (const lemma of known.lemmas) lemmas.push(lemma);
    lemmaStarts[id + 1] = lemmas.length;
    const stem = script === "cyrillic" ? stripRussian(word) : word;
    wordKeys.add(id, { word, stem, kind, script, lemmas: known.lemmas, ordinary: known.ordinary });
    if (script === "han" && word.length > 1 && !chinese.has(word)) chinese.set(word, id);
  }
  const { slips, ...keys } = wordKeys.pack();
  return {
    kinds: kindNumbers,
    ordinary,
    lemmaStarts,
    lemmas: packStrings(lemmas),
    ...keys,
    han: packChinese(chinese),
    trigrams: packTrigrams(slips),
  };
}

/** Chinese words by their first two characters, the longest first. */
function packChinese(words: ReadonlyMap<string, number>): PackedVocabulary["han"] {
  const list = [...words.keys()];
  const longest = list.reduce((most, { length }) => Math.max(most, length), 0);
  const shortBy = Uint32Array.from(list, ({ length }) => longest - length);
  const starts = createKeyPacker();
  for (const at of groupNumbers(longest, shortBy, countUp(list.length)).values) {
    const word = list[at] ?? "";
    starts.add(word.slice(0, 2), words.get(word) ?? 0);
  }
  return starts.pack();
}
