import { z } from "zod";
import { stripRussian } from "./language/endings.ts";
import { glyphHash } from "./language/glyphs.ts";
import { phoneticKey, type SkeletonHashes } from "./language/skeleton.ts";
import { knownForms, type Lexicon, type WordForms } from "./lexicon.ts";
import { madeOnce } from "./memory.ts";
import { createKeyPacker, openKeys, packedKeysSchema } from "./packed/keys.ts";
import { bytesSchema, numbersSchema } from "./packed/numbers.ts";
import { countStrings, packedStringsSchema, packStrings, stringAt } from "./packed/strings.ts";
import { openTrigrams, packedTrigramsSchema, packTrigrams, type TrigramIndex } from "./trigrams.ts";

/**
 * What a word of the catalogue is. A `name` (brand, maker) has no dictionary forms of its own: Corning
 * is no form of corn. A `pinyin` is met by Latin letters alone; a `compact` is a term of several words run
 * together, and is met as it is.
 */
const WORD_KINDS = ["word", "name", "pinyin", "compact"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export interface KnownWord extends WordForms {
  readonly kind: WordKind;
  /** A term asks for slips in it, however short it is. */
  readonly eased: boolean;
}

/** The vocabulary as numbers: words, their kinds, and the ways to reach them. */
export const packedVocabularySchema = z.object({
  words: packedStringsSchema,
  kinds: bytesSchema,
  eased: bytesSchema,
  /** What a dictionary said of each word: whether it is ordinary, and the places of its lemmas. */
  ordinary: bytesSchema,
  lemmaStarts: numbersSchema,
  lemmas: packedStringsSchema,
  keys: packedKeysSchema,
  stems: packedKeysSchema,
  sounds: packedKeysSchema,
  glyphs: packedKeysSchema,
  han: packedKeysSchema,
  trigrams: packedTrigramsSchema,
});
export type PackedVocabulary = z.infer<typeof packedVocabularySchema>;

/** The distinct words of all terms, with the ways to reach them. */
export interface Vocabulary {
  readonly size: number;
  /** Whether any word is eased. */
  readonly hasEased: boolean;
  /** @throws RangeError where no word has this id */
  word(id: number): KnownWord;
  /** Words whose own skeleton, or a lemma's, is `key`. */
  byKey(key: string): readonly number[];
  /** Words whose skeleton without endings is `stem`. */
  byStem(stem: string): readonly number[];
  byPhonetic(key: string): readonly number[];
  /** Words, or their stems, that a reader might see in these signs. */
  byGlyphs(hash: number): readonly number[];
  /** False where `byKey` finds nothing, at a fraction of its cost; the other way round nearly always. */
  mayHaveKey(key: string): boolean;
  /** The same of `byKey` and `byStem`, by the hashes of the key and the stem. */
  mayHaveAny(hashes: SkeletonHashes): boolean;
  readonly trigrams: TrigramIndex;
  /** Chinese words that start with these two characters, longest first. */
  hanFrom(twoCharacters: string): readonly string[];
}

export interface VocabularyBuilder {
  /** Id of a lower-case word; the same word of the same kind gets the same id, eased once it is asked for. */
  add(word: string, kind: WordKind, eased?: boolean): number;
  pack(): PackedVocabulary;
}

type CatalogueForms = Lexicon["catalogueForms"];

/** What edits are counted on: the skeleton without its ending, so that an ending costs none. */
export const comparisonKey = (forms: WordForms): string => (forms.stem === "" ? forms.skeleton : forms.stem);

/** What never meets by edits takes no place in the index of slips. */
const slipKey = (word: KnownWord): string =>
  word.kind === "compact" || word.kind === "pinyin" || word.script === "han" ? "" : comparisonKey(word);

export function createVocabulary(formsOf: CatalogueForms): VocabularyBuilder {
  const ids = new Map(WORD_KINDS.map((kind) => [kind, new Map<string, number>()]));
  const words: KnownWord[] = [];
  const eased = new Set<number>();

  return {
    add(word, kind, easedHere = false) {
      const ofKind = ids.get(kind);
      const id = ofKind?.get(word) ?? words.length;
      if (easedHere) eased.add(id);
      if (id < words.length) return id;
      ofKind?.set(word, id);
      words.push({ ...formsOf(word, kind === "word"), kind, eased: easedHere });
      return id;
    },
    pack() {
      const kinds = new Uint8Array(words.length);
      words.forEach(({ kind }, id) => {
        kinds[id] = WORD_KINDS.indexOf(kind);
      });
      return {
        words: packStrings(words.map(({ word }) => word)),
        kinds,
        eased: Uint8Array.from(words.keys(), (id) => (eased.has(id) ? 1 : 0)),
        ...packLemmas(words),
        ...packKeys(words),
        glyphs: packGlyphs(words),
        han: packHan(words),
        trigrams: packTrigrams(words.map(slipKey)),
      };
    },
  };
}

function packLemmas(
  words: readonly KnownWord[],
): Pick<PackedVocabulary, "ordinary" | "lemmaStarts" | "lemmas"> {
  const ordinary = new Uint8Array(words.length);
  const lemmaStarts = new Uint32Array(words.length + 1);
  const lemmas: string[] = [];
  words.forEach((word, id) => {
    ordinary[id] = word.ordinary ? 1 : 0;
    for (const lemma of word.lemmas) lemmas.push(lemma);
    lemmaStarts[id + 1] = lemmas.length;
  });
  return { ordinary, lemmaStarts, lemmas: packStrings(lemmas) };
}

function packKeys(words: readonly KnownWord[]): Pick<PackedVocabulary, "keys" | "stems" | "sounds"> {
  const keys = createKeyPacker();
  const stems = createKeyPacker();
  const sounds = createKeyPacker();
  words.forEach((word, id) => {
    keys.add(word.skeleton, id);
    for (const key of word.lemmaKeys) if (key !== word.skeleton) keys.add(key, id);
    stems.add(word.stem, id);
    // Names are never met by their sound.
    if (word.kind === "word") sounds.add(phoneticKey(comparisonKey(word)), id);
  });
  return { keys: keys.pack(), stems: stems.pack(), sounds: sounds.pack() };
}

/** Words, and their stems, by the looks of their signs. */
function packGlyphs(words: readonly KnownWord[]): PackedVocabulary["glyphs"] {
  const glyphs = createKeyPacker();
  words.forEach(({ word, kind, script }, id) => {
    if (kind === "pinyin" || script === "han") return;
    glyphs.addHash(glyphHash(word), id);
    if (kind === "word" && script === "cyrillic") glyphs.addHash(glyphHash(stripRussian(word)), id);
  });
  return glyphs.pack();
}

/** Chinese words by their first two characters, the longest first. */
function packHan(words: readonly KnownWord[]): PackedVocabulary["han"] {
  const ids = new Map<string, number>();
  words.forEach(({ script, word }, id) => {
    if (script === "han" && word.length > 1 && !ids.has(word)) ids.set(word, id);
  });
  const starts = createKeyPacker();
  for (const [word, id] of [...ids].sort(([a], [b]) => b.length - a.length)) starts.add(word.slice(0, 2), id);
  return starts.pack();
}

export function openVocabulary(packed: PackedVocabulary): Vocabulary {
  const keys = openKeys(packed.keys);
  const stems = openKeys(packed.stems);
  const sounds = openKeys(packed.sounds);
  const glyphs = openKeys(packed.glyphs);
  const han = openKeys(packed.han);
  const lemmasOf = (id: number): string[] => {
    const [start, end] = [packed.lemmaStarts[id] ?? 0, packed.lemmaStarts[id + 1] ?? 0];
    return Array.from({ length: end - start }, (_, at) => stringAt(packed.lemmas, start + at));
  };
  /** Unpacked when first met: a day's lines meet a small part of the vocabulary. */
  const word = madeOnce(
    (id): KnownWord => ({
      ...knownForms(stringAt(packed.words, id), {
        lemmas: lemmasOf(id),
        ordinary: packed.ordinary[id] === 1,
      }),
      kind: WORD_KINDS[packed.kinds[id] ?? 0] ?? "word",
      eased: packed.eased[id] === 1,
    }),
  );
  // Keys may share a hash: the words themselves decide.
  const meeting = (ids: readonly number[], meets: (known: KnownWord) => boolean): readonly number[] =>
    ids.length === 0 ? ids : ids.filter((id) => meets(word(id)));

  return {
    size: countStrings(packed.words),
    hasEased: packed.eased.includes(1),
    word,
    byKey: (key) =>
      meeting(keys.find(key), ({ skeleton, lemmaKeys }) => skeleton === key || lemmaKeys.includes(key)),
    byStem: (stem) => meeting(stems.find(stem), (known) => known.stem === stem),
    byPhonetic: (key) => meeting(sounds.find(key), (known) => phoneticKey(comparisonKey(known)) === key),
    // Looks decide, which whoever asks compares sign for sign.
    byGlyphs: glyphs.findHash,
    mayHaveKey: keys.mayHave,
    mayHaveAny: ({ key, stem }) => keys.mayHaveHash(key) || stems.mayHaveHash(stem),
    trigrams: openTrigrams(packed.trigrams),
    hanFrom: (twoCharacters) =>
      han
        .find(twoCharacters)
        .map((id) => word(id).word)
        .filter((known) => known.startsWith(twoCharacters)),
  };
}
