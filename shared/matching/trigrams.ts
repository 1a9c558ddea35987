import { z } from "zod";
import { editDistanceOfUnits, LONGEST, unitsOf } from "./edit-distance.ts";
import type { Units } from "./language/text-of.ts";
import { groupNumbers, packedListsSchema } from "./packed/lists.ts";
import { numbersSchema } from "./packed/numbers.ts";
import {
  countStrings,
  createUnitsPacker,
  type PackedStrings,
  packedStringsSchema,
} from "./packed/strings.ts";

/** Words of the catalogue that lie within a few edits of a declared one. */
export interface TrigramIndex {
  near(word: string, maxEdits: number, most: number): { readonly id: number; readonly edits: number }[];
}

/** The words in order of length, so that those of a length that the edits can reach stand together. */
export const packedTrigramsSchema = z.object({
  words: packedStringsSchema,
  /** By rank in that order: the word's id, and its letters as `lettersOf` has them. */
  ids: numbersSchema,
  letters: numbersSchema,
  /** Rank of the first word of at least so many letters. */
  firsts: numbersSchema,
  /** For each trigram the ranks of the words that hold it, ascending. */
  postings: packedListsSchema,
});
export type PackedTrigrams = z.infer<typeof packedTrigramsSchema>;

const BASE = 40;
const OTHER = 38;
/** By code unit, of letters and digits. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 27 : OTHER;
});
const letterCode = (code: number): number => LETTERS[code] ?? OTHER;
const EDGE = 39;
const TRIGRAMS = BASE * BASE * BASE;

/** Trigrams of a word with an edge on both sides, as numbers below 64,000, into `grams` from `at` on; returns their end. */
function fillTrigrams({ units, start, end }: Units, grams: Uint32Array, at: number): number {
  let a = 0;
  let b = EDGE;
  let next = at;
  for (let i = start; i <= end; i++) {
    const c = i < end ? letterCode(units[i] ?? 0) : EDGE;
    grams[next++] = (a * BASE + b) * BASE + c;
    a = b;
    b = c;
  }
  return next;
}

/** One bit for each letter of the word: an edit changes at most two. */
function lettersOf({ units, start, end }: Units): number {
  let letters = 0;
  for (let i = start; i < end; i++) letters |= 1 << (letterCode(units[i] ?? 0) % 32);
  return letters;
}

/** How many bits are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** An empty word takes no place in the index. */
export function packTrigrams(words: PackedStrings): PackedTrigrams {
  const { firsts, ids } = byLength(words);
  const ranked = createUnitsPacker();
  for (const id of ids) {
    ranked.add(words.units, words.starts[id] ?? 0, words.starts[id + 1] ?? 0);
  }
  const packed = ranked.pack();
  const letters = new Uint32Array(ids.length);
  for (let rank = 0; rank < ids.length; rank++) letters[rank] = lettersOf(wordAt(packed, rank));
  return { words: packed, ids, letters, firsts, postings: packPostings(packed) };
}

const wordAt = ({ units, starts }: PackedStrings, index: number): Units => ({
  units,
  start: starts[index] ?? 0,
  end: starts[index + 1] ?? 0,
});

/** Words that are not empty, the shortest first, and for each length the place of the first that is no shorter. */
function byLength({ starts }: PackedStrings): Pick<PackedTrigrams, "firsts" | "ids"> {
  const ids: number[] = [];
  const lengths: number[] = [];
  let longest = 0;
  for (let id = 0; id + 1 < starts.length; id++) {
    const length = (starts[id + 1] ?? 0) - (starts[id] ?? 0);
    if (length === 0) continue;
    ids.push(id);
    lengths.push(length);
    longest = Math.max(longest, length);
  }
  const grouped = groupNumbers(longest + 1, new Uint32Array(lengths), new Uint32Array(ids));
  return { firsts: grouped.starts.slice(0, longest + 1), ids: grouped.values };
}

function packPostings(words: PackedStrings): PackedTrigrams["postings"] {
  const count = countStrings(words);
  const grams = new Uint32Array(words.units.length + count);
  const ranks = new Uint32Array(grams.length);
  let at = 0;
  for (let rank = 0; rank < count; rank++) {
    const end = fillTrigrams(wordAt(words, rank), grams, at);
    ranks.fill(rank, at, end);
    at = end;
  }
  return groupNumbers(TRIGRAMS, grams, ranks);
}

/** Index of the first of ascending values between `low` and `high` that is at least `value`. */
function firstAtLeast(values: ArrayLike<number>, value: number, low = 0, high = values.length): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** So far apart stand two trigrams that no single edit, not even a swap, can change both. */
const APART = 4;

/** Of the word in question, in memory that the next one takes: its trigrams, and of each one's list the part within reach. */
const MOST_GRAMS = LONGEST + 1;
const GRAMS = new Uint32Array(MOST_GRAMS);
const SLICE_STARTS = new Uint32Array(MOST_GRAMS);
const SLICE_ENDS = new Uint32Array(MOST_GRAMS);
const sizeOf = (gram: number): number => (SLICE_ENDS[gram] ?? 0) - (SLICE_STARTS[gram] ?? 0);

/** The trigrams that `pickRarest` chose. */
const PICKED = new Uint8Array(MOST_GRAMS);
/** At pick * MOST_GRAMS + gram, of the best choice of so many among the trigrams up to that one: its size, its last one. */
const MOST_PICKS = Math.ceil(MOST_GRAMS / APART);
const SIZES = new Float64Array(MOST_PICKS * MOST_GRAMS);
const LASTS = new Uint8Array(MOST_PICKS * MOST_GRAMS);

/**
 * Fills `PICKED` and returns how many there are: one trigram more than there are edits, so that a near word holds
 * one of them as it is; of all such choices the one with the shortest lists. All of a word too short for that.
 */
function pickRarest(grams: number, picks: number): number {
  if ((picks - 1) * APART >= grams) {
    for (let gram = 0; gram < grams; gram++) PICKED[gram] = gram;
    return grams;
  }
  for (let pick = 0; pick < picks; pick++) chooseOneMore(pick, grams);
  let end = grams - 1;
  for (let pick = picks - 1; pick >= 0; pick--) {
    const gram = LASTS[pick * MOST_GRAMS + end] ?? 0;
    PICKED[pick] = gram;
    end = gram - APART;
  }
  return picks;
}

/** Fills the row of `pick` in `SIZES` and `LASTS` out of the one before it. */
function chooseOneMore(pick: number, grams: number): void {
  const row = pick * MOST_GRAMS;
  let best = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let gram = 0; gram < grams; gram++) {
    const size = sizeBefore(pick, gram) + sizeOf(gram);
    if (size < best) {
      best = size;
      last = gram;
    }
    SIZES[row + gram] = best;
    LASTS[row + gram] = last;
  }
}

/** Of the best choice that leaves this trigram as the next one. */
function sizeBefore(pick: number, gram: number): number {
  if (pick === 0) return 0;
  return gram < APART
    ? Number.POSITIVE_INFINITY
    : (SIZES[(pick - 1) * MOST_GRAMS + gram - APART] ?? Number.POSITIVE_INFINITY);
}

/** Finds words within a few edits. */
export function openTrigrams({ words, ids, letters, firsts, postings }: PackedTrigrams): TrigramIndex {
  const { starts, values: ranks } = postings;
  const seen = new Uint32Array(ids.length);
  let round = 0;
  /** The candidate in question: one object for all of them. */
  const meant = { units: words.units, start: 0, end: 0 };

  const firstOf = (length: number): number => firsts[Math.max(0, length)] ?? ids.length;

  /** Fills the slices with what each trigram's list holds of words of a length within reach; returns how many there are. */
  const fillSlices = (word: Units, maxEdits: number): number => {
    const length = word.end - word.start;
    const from = firstOf(length - maxEdits);
    const to = firstOf(length + maxEdits + 1);
    const count = fillTrigrams(word, GRAMS, 0);
    for (let at = 0; at < count; at++) {
      const gram = GRAMS[at] ?? 0;
      const high = starts[gram + 1] ?? 0;
      const start = firstAtLeast(ranks, from, starts[gram] ?? 0, high);
      SLICE_STARTS[at] = start;
      SLICE_ENDS[at] = firstAtLeast(ranks, to, start, high);
    }
    return count;
  };

  /** Ranks in a trigram's slice that this round has not seen, and whose letters so many edits can change. */
  const addFresh = (gram: number, own: number, maxEdits: number, fresh: number[]): void => {
    const end = SLICE_ENDS[gram] ?? 0;
    for (let at = SLICE_STARTS[gram] ?? 0; at < end; at++) {
      const rank = ranks[at] ?? 0;
      if (seen[rank] === round) continue;
      seen[rank] = round;
      if (bitCount(own ^ (letters[rank] ?? 0)) <= 2 * maxEdits) fresh.push(rank);
    }
  };

  return {
    near(word, maxEdits, most) {
      if (word.length > LONGEST) return [];
      round += 1;
      const written = unitsOf(word);
      const own = lettersOf(written);
      const fresh: number[] = [];
      const picked = pickRarest(fillSlices(written, maxEdits), maxEdits + 1);
      for (let at = 0; at < picked; at++) addFresh(PICKED[at] ?? 0, own, maxEdits, fresh);
      const found: { id: number; edits: number }[] = [];
      for (const rank of fresh) {
        meant.start = words.starts[rank] ?? 0;
        meant.end = words.starts[rank + 1] ?? 0;
        const edits = editDistanceOfUnits(written, meant, maxEdits);
        if (edits <= maxEdits) found.push({ id: ids[rank] ?? 0, edits });
      }
      return found.sort((x, y) => x.edits - y.edits || x.id - y.id).slice(0, most);
    },
  };
}
