import { stripRussian } from "./language/endings.ts";
import type { Lexicon } from "./lexicon.ts";
import { createKeyPacker } from "./packed/keys.ts";
import { countUp, groupNumbers } from "./packed/lists.ts";
import { inSecond, mergeStrings, NO_STRING, type PackedStrings, packStrings } from "./packed/strings.ts";
import { scriptOfWord } from "./tokens.ts";
import { packTrigrams } from "./trigrams.ts";
import { type PackedVocabulary, WORD_KINDS, type WordKind } from "./vocabulary.ts";
import type { Knowledge } from "./word-forms.ts";
import { createWordKeys, type WordKeys } from "./word-keys.ts";
import { NOTHING_BEFORE, type WordsBefore } from "./words-before.ts";

export interface VocabularyBuilder {
  /** Id of a lower-case word; the same word of the same kind gets the same id, eased once it is asked for. */
  add(word: string, kind: WordKind, eased?: boolean): number;
  /** The same for a word of the earlier index, by the id it has there. */
  addKnown(idBefore: number, eased: boolean): number;
  pack(): PackedVocabulary;
}

const NO_ID = -1;

/** @param before the words of the index of an earlier version, made with the same lexicon: what they hold is taken over */
export function createVocabulary(
  lexicon: Pick<Lexicon, "ofCatalogue">,
  before: WordsBefore = NOTHING_BEFORE,
): VocabularyBuilder {
  const idsOf = {
    word: new Map<string, number>(),
    name: new Map<string, number>(),
    pinyin: new Map<string, number>(),
    compact: new Map<string, number>(),
  } satisfies Record<WordKind, Map<string, number>>;
  const newWords: NewWord[] = [];
  const newIds = new Int32Array(before.packed.kinds.length).fill(NO_ID);
  const eased = new Set<number>();
  let size = 0;

  const addKnown = (idBefore: number, easedHere: boolean): number => {
    const known = newIds[idBefore] ?? NO_ID;
    const id = known === NO_ID ? size++ : known;
    newIds[idBefore] = id;
    if (easedHere) eased.add(id);
    return id;
  };
  const addNew = (word: string, kind: WordKind): number => {
    const idBefore = before.idOf(word, kind);
    if (idBefore !== NO_ID) return addKnown(idBefore, false);
    newWords.push({ id: size, word, kind });
    return size++;
  };

  return {
    add(word, kind, easedHere = false) {
      const ids = idsOf[kind];
      const known = ids.get(word);
      const id = known ?? addNew(word, kind);
      if (known === undefined) ids.set(word, id);
      if (easedHere) eased.add(id);
      return id;
    },
    addKnown,
    pack() {
      const easedWords = new Uint8Array(size);
      for (const id of eased) easedWords[id] = 1;
      return { eased: easedWords, ...packWords({ size, newWords, newIds, lexicon, before }) };
    },
  };
}

/** A word that nothing is known of yet. */
interface NewWord {
  readonly id: number;
  readonly word: string;
  readonly kind: WordKind;
}

interface Gathered {
  readonly size: number;
  readonly newWords: readonly NewWord[];
  /** By the ids of the earlier index; below 0 for a word that is there no more. */
  readonly newIds: Int32Array;
  readonly lexicon: Pick<Lexicon, "ofCatalogue">;
  readonly before: WordsBefore;
}

/** Words that were run together are one only where no dictionary has that. */
const RUN_TOGETHER: Knowledge = { lemmas: [], ordinary: false, guarded: false };

function packWords({ size, newWords, newIds, lexicon, before }: Gathered): Omit<PackedVocabulary, "eased"> {
  const places = placesOf(newIds, size);
  const keys = createWordKeys();
  const fresh = packNewWords(newWords, lexicon, keys);
  for (const [index, { id }] of newWords.entries()) places[id] = inSecond(index);
  keys.takeOver(before.packed, newIds);
  const { slips, ...packedKeys } = keys.pack();
  return {
    words: mergeStrings(before.packed.words, fresh.words, places),
    kinds: mergeBytes(before.packed.kinds, fresh.kinds, places),
    ordinary: mergeBytes(before.packed.ordinary, fresh.ordinary, places),
    ...mergeLemmas(before.packed, fresh, places),
    ...packedKeys,
    han: packChinese(newWords, newIds, before),
    trigrams: packTrigrams(mergeSlips(before.packed.trigrams, slips, newIds, places)),
  };
}

type NewColumns = Pick<PackedVocabulary, "words" | "kinds" | "ordinary" | "lemmaStarts" | "lemmas">;

/** What dictionaries say of new words, and the ways to reach them: one pass, a word is spelt once for all of them. */
function packNewWords(
  newWords: readonly NewWord[],
  lexicon: Pick<Lexicon, "ofCatalogue">,
  keys: WordKeys,
): NewColumns {
  const kinds = new Uint8Array(newWords.length);
  const ordinary = new Uint8Array(newWords.length);
  const lemmas: string[] = [];
  const lemmaStarts = new Uint32Array(newWords.length + 1);
  for (const [index, { id, word, kind }] of newWords.entries()) {
    const script = scriptOfWord(word);
    const known = kind === "compact" ? RUN_TOGETHER : lexicon.ofCatalogue(word, script, kind === "word");
    kinds[index] = WORD_KINDS.indexOf(kind);
    if (known.ordinary) ordinary[index] = 1;
    for (const lemma of known.lemmas) lemmas.push(lemma);
    lemmaStarts[index + 1] = lemmas.length;
    const stem = script === "cyrillic" ? stripRussian(word) : word;
    keys.add(id, { word, stem, kind, script, lemmas: known.lemmas, ordinary: known.ordinary });
  }
  const words = packStrings(newWords.map(({ word }) => word));
  return { words, kinds, ordinary, lemmaStarts, lemmas: packStrings(lemmas) };
}

function mergeBytes(before: Uint8Array, fresh: Uint8Array, places: Int32Array): Uint8Array {
  const merged = new Uint8Array(places.length);
  for (let id = 0; id < places.length; id++) {
    const place = places[id] ?? 0;
    merged[id] = (place < 0 ? fresh[inSecond(place)] : before[place]) ?? 0;
  }
  return merged;
}

/** By word its id in the earlier index; nothing yet for a new one. */
function placesOf(newIds: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size);
  for (let idBefore = 0; idBefore < newIds.length; idBefore++) {
    const id = newIds[idBefore] ?? NO_ID;
    if (id !== NO_ID) places[id] = idBefore;
  }
  return places;
}

type Lemmas = Pick<PackedVocabulary, "lemmaStarts" | "lemmas">;

function mergeLemmas(before: Lemmas, fresh: Lemmas, places: Int32Array): Lemmas {
  const lemmaStarts = new Uint32Array(places.length + 1);
  const lemmaPlaces: number[] = [];
  for (let id = 0; id < places.length; id++) {
    const place = places[id] ?? 0;
    const starts = place < 0 ? fresh.lemmaStarts : before.lemmaStarts;
    const index = place < 0 ? inSecond(place) : place;
    const end = starts[index + 1] ?? 0;
    for (let lemma = starts[index] ?? 0; lemma < end; lemma++)
      lemmaPlaces.push(place < 0 ? inSecond(lemma) : lemma);
    lemmaStarts[id + 1] = lemmaPlaces.length;
  }
  return { lemmaStarts, lemmas: mergeStrings(before.lemmas, fresh.lemmas, new Int32Array(lemmaPlaces)) };
}

/** What slips are looked for in, by word. */
function mergeSlips(
  { words, ids }: WordsBefore["packed"]["trigrams"],
  fresh: PackedStrings,
  newIds: Int32Array,
  places: Int32Array,
): PackedStrings {
  const slipPlaces = places.map((place) => (place < 0 ? place : NO_STRING));
  for (let rank = 0; rank < ids.length; rank++) {
    const id = newIds[ids[rank] ?? 0] ?? NO_ID;
    if (id !== NO_ID) slipPlaces[id] = rank;
  }
  return mergeStrings(words, fresh, slipPlaces);
}

/** Chinese words of several characters by their first two, the longest first. */
function packChinese(
  newWords: readonly NewWord[],
  newIds: Int32Array,
  before: WordsBefore,
): PackedVocabulary["han"] {
  const chinese = newWords.filter(({ word }) => word.length > 1 && scriptOfWord(word) === "han");
  const found: Pick<NewWord, "id" | "word">[] = [...chinese, ...chineseBefore(newIds, before)];
  const ids = new Map<string, number>();
  for (const { id, word } of found.sort((a, b) => a.id - b.id)) if (!ids.has(word)) ids.set(word, id);
  const list = [...ids.keys()];
  const longest = list.reduce((most, { length }) => Math.max(most, length), 0);
  const shortBy = Uint32Array.from(list, ({ length }) => longest - length);
  const starts = createKeyPacker();
  for (const at of groupNumbers(longest, shortBy, countUp(list.length)).values) {
    const word = list[at] ?? "";
    starts.add(word.slice(0, 2), ids.get(word) ?? 0);
  }
  return starts.pack();
}

function chineseBefore(newIds: Int32Array, before: WordsBefore): Pick<NewWord, "id" | "word">[] {
  const found: Pick<NewWord, "id" | "word">[] = [];
  for (let idBefore = 0; idBefore < newIds.length; idBefore++) {
    const id = newIds[idBefore] ?? NO_ID;
    const word = id === NO_ID ? null : before.chineseOf(idBefore);
    if (word !== null) found.push({ id, word });
  }
  return found;
}
