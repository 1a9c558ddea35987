import { packChinese } from "./chinese-words.ts";
import { russianStemEnd } from "./language/endings.ts";
import { type Units, unitsIn } from "./language/text-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { createColumn } from "./packed/column.ts";
import { createUnitsPacker, pickStrings } from "./packed/strings.ts";
import { createWordTable, type PackedWords } from "./packed/word-table.ts";
import { scriptOfUnits } from "./tokens.ts";
import { packTrigrams } from "./trigrams.ts";
import { type PackedVocabulary, WORD_KINDS, type WordKind } from "./vocabulary.ts";
import type { Knowledge } from "./word-forms.ts";
import { createWordKeys, type WordKeys } from "./word-keys.ts";

export interface VocabularyBuilder {
  /** Id of a lower-case word; the same word of the same kind gets the same id, eased once it is asked for. */
  add(word: string, kind: WordKind): number;
  addUnits(word: Units, kind: WordKind, eased?: boolean): number;
  /**
   * The same for a word that others were run together into; below 0 where it is none.
   * @param isOne asked of what neither was added before nor is in the earlier index
   */
  addCompact(word: Units, isOne: (word: Units) => boolean): number;

  pack(): PackedVocabulary;
}

const NO_ID = -1;
const COMPACT = WORD_KINDS.indexOf("compact");

/** @param before the vocabulary of the index of an earlier version, made with the same lexicon: what it knows of words is taken over */
export function createVocabulary(
  lexicon: Pick<Lexicon, "ofCatalogue">,
  before?: PackedVocabulary,
): VocabularyBuilder {
  /** The words of the earlier index, whether they are met again or not, and behind them the new ones. */
  const table = createWordTable(before);
  const firstNew = table.size;
  /** By place in the table; below 0 for a word that no term has any more. */
  let ids = new Int32Array(Math.max(FIRST_ROOM, 2 * firstNew)).fill(NO_ID);
  const eased = new Set<number>();
  let size = 0;

  const idAt = (place: number): number => {
    if (place >= ids.length) ids = grown(ids);
    const known = ids[place] ?? NO_ID;
    if (known !== NO_ID) return known;
    ids[place] = size;
    return size++;
  };
  const addUnits: VocabularyBuilder["addUnits"] = (word, kind, easedHere = false) => {
    const id = idAt(table.add(word, WORD_KINDS.indexOf(kind)));
    if (easedHere) eased.add(id);
    return id;
  };

  return {
    add: (word, kind) => addUnits(unitsIn(word), kind),
    addUnits,
    addCompact(word, isOne) {
      const place = table.add(word, COMPACT, isOne);
      return place < 0 ? NO_ID : idAt(place);
    },
    pack() {
      const easedWords = new Uint8Array(size);
      for (const id of eased) easedWords[id] = 1;
      const gathered = {
        ...table.pack(),
        ids: ids.slice(0, table.size),
        size,
        firstNew,
      };
      return { eased: easedWords, ...packWords(gathered, lexicon, before) };
    },
  };
}

const FIRST_ROOM = 1 << 12;
function grown(ids: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * ids.length).fill(NO_ID);
  larger.set(ids);
  return larger;
}

/** By place: the words of the earlier index, and from `firstNew` on those that nothing is known of yet. */
interface Gathered extends PackedWords {
  readonly firstNew: number;
  readonly ids: Int32Array;
  /** Of the vocabulary. */
  readonly size: number;
}

function packWords(
  gathered: Gathered,
  lexicon: Pick<Lexicon, "ofCatalogue">,
  before: PackedVocabulary | undefined,
): Omit<PackedVocabulary, "eased"> {
  const { words, kinds, ids, size } = gathered;
  const places = placesOf(ids, size);
  const keys = createWordKeys(ids.length);
  if (before !== undefined) keys.takeOver(before, ids);
  const known = learn(gathered, lexicon, keys, before);
  const { slips, slipAt, ...packedKeys } = keys.pack();
  const picked = pickStrings(words, places);
  return {
    words: picked,
    kinds: pickBytes(kinds, places),
    ordinary: pickBytes(known.ordinary, places),
    ...pickLemmas(known, places),
    ...packedKeys,
    han: packChinese(picked),
    trigrams: packTrigrams(
      pickStrings(
        slips,
        places.map((place) => slipAt[place] ?? 0),
      ),
    ),
  };
}

/** By id its place in the table. */
function placesOf(ids: Int32Array, size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place] ?? NO_ID;
    if (id !== NO_ID) places[id] = place;
  }
  return places;
}

function pickBytes(bytes: Uint8Array, places: Uint32Array): Uint8Array {
  const picked = new Uint8Array(places.length);
  for (let id = 0; id < places.length; id++) picked[id] = bytes[places[id] ?? 0] ?? 0;
  return picked;
}

type Learnt = Pick<PackedVocabulary, "ordinary" | "lemmaStarts" | "lemmas">;

/** Words that were run together are one only where no dictionary has that. */
const RUN_TOGETHER: Knowledge = { lemmas: [], ordinary: false, guarded: false };

/** What dictionaries say of words, by place, and the ways to reach the new ones: one pass, a word is spelt once for all of them. */
function learn(
  { words: { units, starts }, kinds, ids, firstNew }: Gathered,
  lexicon: Pick<Lexicon, "ofCatalogue">,
  keys: WordKeys,
  before: PackedVocabulary | undefined,
): Learnt {
  const ordinary = new Uint8Array(kinds.length);
  const lemmaStarts = new Uint32Array(kinds.length + 1);
  const lemmas = createUnitsPacker();
  if (before !== undefined) {
    ordinary.set(before.ordinary);
    lemmaStarts.set(before.lemmaStarts);
    lemmas.addAll(before.lemmas);
  }
  for (let place = firstNew; place < kinds.length; place++) {
    const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    const kind = WORD_KINDS[kinds[place] ?? 0] ?? "word";
    const script = scriptOfUnits(units, start, end);
    const known =
      kind === "compact" ? RUN_TOGETHER : lexicon.ofCatalogue({ units, start, end }, script, kind === "word");
    if (known.ordinary) ordinary[place] = 1;
    for (const lemma of known.lemmas) lemmas.addText(lemma);
    lemmaStarts[place + 1] = lemmas.count;
    const stemEnd = script === "cyrillic" ? russianStemEnd(units, start, end) : end;
    keys.add({ place, id: ids[place] ?? 0, units, start, stemEnd, end, kind, script, ...known });
  }
  return { ordinary, lemmaStarts, lemmas: lemmas.pack() };
}

function pickLemmas(
  { lemmaStarts: starts, lemmas }: Learnt,
  places: Uint32Array,
): Pick<Learnt, "lemmaStarts" | "lemmas"> {
  const lemmaStarts = new Uint32Array(places.length + 1);
  const lemmaPlaces = createColumn();
  for (let id = 0; id < places.length; id++) {
    const place = places[id] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let lemma = starts[place] ?? 0; lemma < end; lemma++) lemmaPlaces.push(lemma);
    lemmaStarts[id + 1] = lemmaPlaces.length;
  }
  return { lemmaStarts, lemmas: pickStrings(lemmas, lemmaPlaces.pack()) };
}
