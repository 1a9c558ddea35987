import { romanisedStemLength } from "./language/endings.ts";
import { glyphHashOf } from "./language/glyphs.ts";
import { hashUnits } from "./language/hash.ts";
import { phoneticHash } from "./language/phonetic.ts";
import { type Codes, spellOut, spellOutUnits } from "./language/skeleton.ts";
import type { Units } from "./language/text-of.ts";
import { createKeyPacker } from "./packed/keys.ts";
import { createUnitsPacker, type PackedStrings } from "./packed/strings.ts";
import type { PackedVocabulary, WordKind } from "./vocabulary.ts";
import { SHORTEST_STEM, type WordForms } from "./word-forms.ts";

/** A word of the catalogue as far as its keys are made of it. */
interface Keyed extends Units, Pick<WordForms, "script" | "lemmas" | "ordinary"> {
  readonly place: number;
  readonly id: number;
  /** Where it ends without its Russian ending. */
  readonly stemEnd: number;
  readonly kind: WordKind;
}

type KeysOfWords = Pick<PackedVocabulary, "keys" | "stems" | "sounds" | "glyphs">;

/** The keys of many words, by their ids; of words that may have none, each has a place too. */
export interface WordKeys {
  add(word: Keyed): void;
  /** Those of an earlier index's words, whose ids there are their places; an id below 0 is that of a word that goes. */
  takeOver(before: PackedVocabulary, ids: Int32Array): void;
  pack(): KeysOfWords & {
    /** What slips are looked for in, and by place of a word which of it is its own; the first is empty, of what is never met by edits. */
    readonly slips: PackedStrings;
    readonly slipAt: Uint32Array;
  };
}

/** What never meets by edits takes no place in the index of slips. */
const mayHoldSlips = ({ kind, script }: Keyed): boolean =>
  kind !== "compact" && kind !== "pinyin" && script !== "han";

/**
 * Hashes the keys that `WordForms` writes out: a large catalogue is read in a fraction of the time, and leaves no text behind.
 * @param count of places
 */
export function createWordKeys(count: number): WordKeys {
  const keys = createKeyPacker();
  const stems = createKeyPacker();
  const sounds = createKeyPacker();
  const glyphs = createKeyPacker();
  const slips = createUnitsPacker();
  slips.addText("");
  const slipAt = new Uint32Array(count);
  /** Of the word in question. */
  const hashes: number[] = [];
  const looks: number[] = [];

  const addKey = ({ codes, length }: Readonly<Codes>): void => {
    if (length === 0) return;
    const hash = hashUnits(codes, length);
    if (!hashes.includes(hash)) hashes.push(hash);
  };

  /** By what edits are counted on: the first `length` letters of a skeleton. */
  const addCompared = (word: Keyed, codes: Uint16Array, length: number): void => {
    if (length === 0) return;
    // Names are never met by their sound.
    if (word.kind === "word") sounds.addHash(phoneticHash(codes, length), word.id);
    if (!mayHoldSlips(word)) return;
    slipAt[word.place] = slips.count;
    slips.add(codes, 0, length);
  };

  /** Returns whether it is long enough to be one. */
  const addStem = (word: Keyed, { codes, length }: Readonly<Codes>): boolean => {
    const isCut = word.script === "cyrillic" || word.ordinary;
    const end = isCut ? length : romanisedStemLength(codes, length);
    if (end < SHORTEST_STEM) return false;
    stems.addHash(hashUnits(codes, end), word.id);
    addCompared(word, codes, end);
    return true;
  };

  const addSkeletons = (word: Keyed): void => {
    const { units, start, stemEnd, end } = word;
    const ofStem = spellOutUnits(units, start, stemEnd);
    const hasStem = addStem(word, ofStem);
    const whole = stemEnd === end ? ofStem : spellOutUnits(units, start, end);
    hashes.length = 0;
    addKey(whole);
    if (!hasStem) addCompared(word, whole.codes, whole.length);
    for (const lemma of word.lemmas) addKey(spellOut(lemma));
    keys.addHashes(hashes, word.id);
  };

  /** Words, and their stems, by the looks of their signs. */
  const addLooks = ({ id, units, start, stemEnd, end, kind, script }: Keyed): void => {
    if (kind === "pinyin" || script === "han") return;
    looks.length = 0;
    looks.push(glyphHashOf(units, start, end));
    if (kind === "word" && stemEnd < end) looks.push(glyphHashOf(units, start, stemEnd));
    glyphs.addHashes(looks, id);
  };

  return {
    add(word) {
      addSkeletons(word);
      addLooks(word);
    },
    takeOver(before, ids) {
      keys.takeOver(before.keys, ids);
      stems.takeOver(before.stems, ids);
      sounds.takeOver(before.sounds, ids);
      glyphs.takeOver(before.glyphs, ids);
      const { words, ids: ranked } = before.trigrams;
      for (let rank = 0; rank < ranked.length; rank++) slipAt[ranked[rank] ?? 0] = slips.count + rank;
      slips.addAll(words);
    },
    pack: () => ({
      keys: keys.pack(),
      stems: stems.pack(),
      sounds: sounds.pack(),
      glyphs: glyphs.pack(),
      slips: slips.pack(),
      slipAt,
    }),
  };
}
