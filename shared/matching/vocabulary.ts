import { z } from "zod";
import { phoneticKey } from "./language/phonetic.ts";
import { hashSkeleton, type SkeletonHashes } from "./language/skeleton.ts";
import { madeOnce } from "./memory.ts";
import { openKeys, packedKeysSchema } from "./packed/keys.ts";
import { bytesSchema, numbersSchema } from "./packed/numbers.ts";
import { countStrings, packedStringsSchema, stringAt } from "./packed/strings.ts";
import { scriptOfWord } from "./tokens.ts";
import { openTrigrams, packedTrigramsSchema, type TrigramIndex } from "./trigrams.ts";
import { comparisonKey, type Knowledge, WordForms } from "./word-forms.ts";

/**
 * What a word of the catalogue is. A `name` (brand, maker) has no dictionary forms of its own: Corning
 * is no form of corn. A `pinyin` is met by Latin letters alone; a `compact` is a term of several words run
 * together, and is met as it is.
 */
export const WORD_KINDS = ["word", "name", "pinyin", "compact"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export class KnownWord extends WordForms {
  readonly kind: WordKind;
  /** A term asks for slips in it, however short it is. */
  readonly eased: boolean;

  constructor(word: string, knowledge: Knowledge, kind: WordKind, eased: boolean) {
    super(word, scriptOfWord(word), knowledge);
    this.kind = kind;
    this.eased = eased;
  }
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
  /** The same for the skeleton of this word, by hash alone: a stranger may be among them. */
  likelyAlike(word: string): readonly number[];
  /** Words whose skeleton without endings is `stem`. */
  byStem(stem: string): readonly number[];
  byPhonetic(key: string): readonly number[];
  /** Words, or their stems, that a reader might see in these signs. */
  byGlyphs(hash: number): readonly number[];
  /** False where `byKey` finds nothing for the key of this hash, at a fraction of its cost; the other way round nearly always. */
  mayHaveKey(hash: number): boolean;
  /** The same of `byKey` and `byStem`, by the hashes of the key and the stem. */
  mayHaveAny(hashes: SkeletonHashes): boolean;
  readonly trigrams: TrigramIndex;
  /** Chinese words that start with these two characters, longest first. */
  hanFrom(twoCharacters: string): readonly string[];
}

const NONE: readonly string[] = [];

export function openVocabulary(packed: PackedVocabulary): Vocabulary {
  const keys = openKeys(packed.keys);
  const stems = openKeys(packed.stems);
  const sounds = openKeys(packed.sounds);
  const glyphs = openKeys(packed.glyphs);
  const han = openKeys(packed.han);
  const lemmasOf = (id: number): readonly string[] => {
    const start = packed.lemmaStarts[id] ?? 0;
    const end = packed.lemmaStarts[id + 1] ?? 0;
    if (start === end) return NONE;
    const lemmas: string[] = [];
    for (let at = start; at < end; at++) lemmas.push(stringAt(packed.lemmas, at));
    return lemmas;
  };
  /** Unpacked when first met: a day's lines meet a small part of the vocabulary. */
  const word = madeOnce((id): KnownWord => {
    const ordinary = packed.ordinary[id] === 1;
    const knowledge = { lemmas: lemmasOf(id), ordinary, guarded: ordinary };
    const kind = WORD_KINDS[packed.kinds[id] ?? 0] ?? "word";
    return new KnownWord(stringAt(packed.words, id), knowledge, kind, packed.eased[id] === 1);
  });
  // Keys may share a hash: the words themselves decide.
  const meeting = (ids: readonly number[], meets: (known: KnownWord) => boolean): readonly number[] =>
    ids.length === 0 ? ids : ids.filter((id) => meets(word(id)));

  return {
    size: countStrings(packed.words),
    hasEased: packed.eased.includes(1),
    word,
    byKey: (key) =>
      meeting(keys.find(key), (known) => known.skeleton === key || known.lemmaKeys.includes(key)),
    likelyAlike: (word) => keys.findHash(hashSkeleton(word).key),
    byStem: (stem) => meeting(stems.find(stem), (known) => known.stem === stem),
    byPhonetic: (key) => meeting(sounds.find(key), (known) => phoneticKey(comparisonKey(known)) === key),
    // Looks decide, which whoever asks compares sign for sign.
    byGlyphs: glyphs.findHash,
    mayHaveKey: keys.mayHaveHash,
    mayHaveAny: ({ key, stem }) => keys.mayHaveHash(key) || stems.mayHaveHash(stem),
    trigrams: openTrigrams(packed.trigrams),
    hanFrom: (twoCharacters) =>
      han
        .find(twoCharacters)
        .map((id) => word(id).word)
        .filter((known) => known.startsWith(twoCharacters)),
  };
}
