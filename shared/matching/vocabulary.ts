import { stripRussian } from "./language/endings.ts";
import { glyphKey } from "./language/glyphs.ts";
import { phoneticKey } from "./language/skeleton.ts";
import type { WordForms } from "./lexicon.ts";
import { once } from "./memory.ts";
import { createTrigramIndex, type TrigramIndex } from "./trigrams.ts";

/**
 * What a word of the catalogue is. A `name` (brand, maker) has no dictionary forms of its own: Corning
 * is no form of corn. A `pinyin` is met by Latin letters alone; a `compact` is a term of several words run
 * together, and is met as it is.
 */
export type WordKind = "word" | "name" | "pinyin" | "compact";

export interface KnownWord extends WordForms {
  readonly kind: WordKind;
}

/** The distinct words of all terms, with the ways to reach them. */
export interface Vocabulary {
  readonly words: readonly KnownWord[];
  /** Words whose own skeleton, or a lemma's, is `key`. */
  byKey(key: string): readonly number[];
  /** Words whose skeleton without endings is `stem`. */
  byStem(stem: string): readonly number[];
  byPhonetic(key: string): readonly number[];
  /** Words, or their stems, that a reader might see in these signs. */
  byGlyphs(key: string): readonly number[];
  readonly trigrams: TrigramIndex;
  /** Chinese words that start with these two characters, longest first. */
  hanFrom(twoCharacters: string): readonly string[];
}

export interface VocabularyBuilder {
  /** Id of a lower-case word; the same word of the same kind gets the same id. */
  add(word: string, kind: WordKind): number;
  build(): Vocabulary;
}

/** What edits are counted on: the skeleton without its ending, so that an ending costs none. */
export const comparisonKey = (forms: WordForms): string => (forms.stem === "" ? forms.skeleton : forms.stem);

/** What never meets by edits takes no place in the index of slips. */
const slipKey = (word: KnownWord): string =>
  word.kind === "compact" || word.kind === "pinyin" || word.script === "han" ? "" : comparisonKey(word);

const NONE: readonly number[] = [];

function collect(into: Map<string, number[]>, key: string, id: number): void {
  if (key === "") return;
  const list = into.get(key);
  if (list === undefined) into.set(key, [id]);
  else if (list.at(-1) !== id) list.push(id);
}

function phoneticIndex(words: readonly KnownWord[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [id, forms] of words.entries()) collect(index, phoneticKey(comparisonKey(forms)), id);
  return index;
}

function glyphIndex(words: readonly KnownWord[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [id, { word, kind, script }] of words.entries()) {
    if (kind === "pinyin" || script === "han") continue;
    collect(index, glyphKey(word), id);
    if (kind === "word" && script === "cyrillic") collect(index, glyphKey(stripRussian(word)), id);
  }
  return index;
}

function collectHan(into: Map<string, string[]>, word: string): void {
  const start = word.slice(0, 2);
  const list = into.get(start) ?? [];
  if (!list.includes(word)) into.set(start, [...list, word]);
}

export function createVocabulary(formsOf: (word: string) => WordForms): VocabularyBuilder {
  const ids = new Map<string, number>();
  const words: KnownWord[] = [];

  return {
    add(word, kind) {
      const key = `${kind} ${word}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, words.length);
      const forms = formsOf(word);
      words.push(kind === "word" ? { ...forms, kind } : { ...forms, kind, lemmas: [], lemmaKeys: [] });
      return words.length - 1;
    },
    build() {
      const keys = new Map<string, number[]>();
      const stems = new Map<string, number[]>();
      const han = new Map<string, string[]>();
      words.forEach((forms, id) => {
        if (forms.script === "han" && forms.word.length > 1) collectHan(han, forms.word);
        collect(keys, forms.skeleton, id);
        for (const key of forms.lemmaKeys) collect(keys, key, id);
        collect(stems, forms.stem, id);
      });
      for (const list of han.values()) list.sort((a, b) => b.length - a.length);
      // Second chances are rare: their indexes are made when first asked for.
      const sounds = once(() => phoneticIndex(words));
      const glyphs = once(() => glyphIndex(words));
      return {
        words,
        byKey: (key) => keys.get(key) ?? NONE,
        byStem: (stem) => stems.get(stem) ?? NONE,
        byPhonetic: (key) => sounds().get(key) ?? NONE,
        byGlyphs: (key) => glyphs().get(key) ?? NONE,
        trigrams: createTrigramIndex(words.map(slipKey)),
        hanFrom: (twoCharacters) => han.get(twoCharacters) ?? [],
      };
    },
  };
}
