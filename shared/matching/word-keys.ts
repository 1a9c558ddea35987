import { romanisedStemLength } from "./language/endings.ts";
import { glyphHash } from "./language/glyphs.ts";
import { hashUnits } from "./language/hash.ts";
import { phoneticHash } from "./language/phonetic.ts";
import { type Codes, spellOut } from "./language/skeleton.ts";
import { createKeyPacker } from "./packed/keys.ts";
import { createUnitsPacker, type PackedStrings } from "./packed/strings.ts";
import type { PackedVocabulary, WordKind } from "./vocabulary.ts";
import { SHORTEST_STEM, type WordForms } from "./word-forms.ts";

/** A word of the catalogue as far as its keys are made of it. */
interface Keyed extends Pick<WordForms, "word" | "script" | "lemmas" | "ordinary"> {
  /** Without its Russian ending. */
  readonly stem: string;
  readonly kind: WordKind;
}

type KeysOfWords = Pick<PackedVocabulary, "keys" | "stems" | "sounds" | "glyphs">;

/** The keys of many words. */
export interface WordKeys {
  add(id: number, word: Keyed): void;
  /** Those of an earlier index's words, by the ids that they get instead; below 0 for a word that goes. */
  takeOver(before: KeysOfWords, newIds: Int32Array): void;
  pack(): KeysOfWords & {
    /** By word that was added what slips are looked for in; empty where it is never met by edits. */
    readonly slips: PackedStrings;
  };
}

/** What never meets by edits takes no place in the index of slips. */
const mayHoldSlips = ({ kind, script }: Keyed): boolean =>
  kind !== "compact" && kind !== "pinyin" && script !== "han";

/** Hashes the keys that `formsFrom` writes out: a large catalogue is read in a fraction of the time, and leaves no text behind. */
export function createWordKeys(): WordKeys {
  const keys = createKeyPacker();
  const stems = createKeyPacker();
  const sounds = createKeyPacker();
  const glyphs = createKeyPacker();
  const slips = createUnitsPacker();
  /** Of the word in question. */
  const hashes: number[] = [];
  const looks: number[] = [];

  const addKey = ({ codes, length }: Readonly<Codes>): void => {
    if (length === 0) return;
    const hash = hashUnits(codes, length);
    if (!hashes.includes(hash)) hashes.push(hash);
  };

  /** By what edits are counted on: the first `length` letters of a skeleton. */
  const addCompared = (id: number, word: Keyed, codes: Uint16Array, length: number): void => {
    // Names are never met by their sound.
    if (word.kind === "word" && length > 0) sounds.addHash(phoneticHash(codes, length), id);
    slips.add(codes, 0, mayHoldSlips(word) ? length : 0);
  };

  /** Returns whether it is long enough to be one. */
  const addStem = (id: number, word: Keyed, { codes, length }: Readonly<Codes>): boolean => {
    const isCut = word.script === "cyrillic" || word.ordinary;
    const end = isCut ? length : romanisedStemLength(codes, length);
    if (end < SHORTEST_STEM) return false;
    stems.addHash(hashUnits(codes, end), id);
    addCompared(id, word, codes, end);
    return true;
  };

  const addSkeletons = (id: number, word: Keyed): void => {
    const ofStem = spellOut(word.stem);
    const hasStem = addStem(id, word, ofStem);
    const whole = word.stem === word.word ? ofStem : spellOut(word.word);
    hashes.length = 0;
    addKey(whole);
    if (!hasStem) addCompared(id, word, whole.codes, whole.length);
    for (const lemma of word.lemmas) if (lemma !== word.word) addKey(spellOut(lemma));
    keys.addHashes(hashes, id);
  };

  /** Words, and their stems, by the looks of their signs. */
  const addLooks = (id: number, { word, stem, kind, script }: Keyed): void => {
    if (kind === "pinyin" || script === "han") return;
    looks.length = 0;
    looks.push(glyphHash(word));
    if (kind === "word" && script === "cyrillic" && stem !== word) looks.push(glyphHash(stem));
    glyphs.addHashes(looks, id);
  };

  return {
    add(id, word) {
      addSkeletons(id, word);
      addLooks(id, word);
    },
    takeOver(before, newIds) {
      keys.takeOver(before.keys, newIds);
      stems.takeOver(before.stems, newIds);
      sounds.takeOver(before.sounds, newIds);
      glyphs.takeOver(before.glyphs, newIds);
    },
    pack: () => ({
      keys: keys.pack(),
      stems: stems.pack(),
      sounds: sounds.pack(),
      glyphs: glyphs.pack(),
      slips: slips.pack(),
    }),
  };
}
