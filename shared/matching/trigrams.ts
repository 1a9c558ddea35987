import { z } from "zod";
import { editDistanceOfUnits, unitsOf } from "./edit-distance.ts";
import { groupNumbers, packedListsSchema } from "./packed/lists.ts";
import { numbersSchema } from "./packed/numbers.ts";
import { packedStringsSchema, packStrings } from "./packed/strings.ts";

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
function letterCode(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 27;
  return 38;
}
const EDGE = 39;
const TRIGRAMS = BASE * BASE * BASE;

/** Trigrams of the word with an edge on both sides, as numbers below 64,000. */
function trigramsOf(word: string): number[] {
  let a = 0;
  let b = EDGE;
  const grams: number[] = [];
  for (let i = 0; i <= word.length; i++) {
    const c = i < word.length ? letterCode(word.charCodeAt(i)) : EDGE;
    grams.push((a * BASE + b) * BASE + c);
    a = b;
    b = c;
  }
  return grams;
}

/** One bit for each letter of the word: an edit changes at most two. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (letterCode(word.charCodeAt(i)) % 32);
  return letters;
}

/** How many bits are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** An empty word takes no place in the index. */
export function packTrigrams(words: readonly string[]): PackedTrigrams {
  const lengthOf = (id: number): number => words[id]?.length ?? 0;
  const ids = Uint32Array.from([...words.keys()].filter((id) => lengthOf(id) > 0));
  ids.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const ranked = Array.from(ids, (id) => words[id] ?? "");
  const lengths = ranked.map((word) => word.length);
  const firsts = new Uint32Array((lengths.at(-1) ?? 0) + 1);
  firsts.forEach((_, length) => {
    firsts[length] = firstAtLeast(lengths, length);
  });
  return {
    words: packStrings(ranked),
    ids: Uint32Array.from(ids),
    letters: Uint32Array.from(ranked.map(lettersOf)),
    firsts,
    postings: packPostings(ranked),
  };
}

function packPostings(words: readonly string[]): PackedTrigrams["postings"] {
  const count = words.reduce((sum, word) => sum + word.length + 1, 0);
  const grams = new Uint32Array(count);
  const ranks = new Uint32Array(count);
  let at = 0;
  for (const [rank, word] of words.entries()) {
    for (const gram of trigramsOf(word)) {
      grams[at] = gram;
      ranks[at++] = rank;
    }
  }
  return groupNumbers(TRIGRAMS, grams, ranks);
}

/** Index of the first of ascending values between `low` and `high` that is at least `value`. */
function firstAtLeast(values: ArrayLike<number>, value: number, low = 0, high = values.length): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface Slice {
  readonly start: number;
  readonly end: number;
}
const sizeOf = ({ start, end }: Slice): number => end - start;

/** So far apart stand two trigrams that no single edit, not even a swap, can change both. */
const APART = 4;

/**
 * One trigram more than there are edits, so that a near word holds one of them as it is; of all such
 * choices the one with the shortest lists. All trigrams of a word too short for that.
 */
function rarest(slices: readonly Slice[], count: number): Slice[] {
  if ((count - 1) * APART >= slices.length) return [...slices];
  // Best choice of so many among the trigrams up to each place, by its size and its last trigram.
  let sizes = slices.map(() => 0);
  const chosen: number[][] = [];
  for (let chosenBefore = 0; chosenBefore < count; chosenBefore++) {
    const best: number[] = [];
    const last: number[] = [];
    slices.forEach((slice, at) => {
      const before = chosenBefore === 0 ? 0 : (sizes[at - APART] ?? Number.POSITIVE_INFINITY);
      const size = before + sizeOf(slice);
      const isBetter = at === 0 || size < (best[at - 1] ?? 0);
      best.push(isBetter ? size : (best[at - 1] ?? 0));
      last.push(isBetter ? at : (last[at - 1] ?? 0));
    });
    sizes = best;
    chosen.push(last);
  }
  const picked: Slice[] = [];
  for (let left = count - 1, end = slices.length - 1; left >= 0; left--) {
    const at = chosen[left]?.[end] ?? 0;
    picked.push(...slices.slice(at, at + 1));
    end = at - APART;
  }
  return picked;
}

/** Finds words within a few edits. */
export function openTrigrams({ words, ids, letters, firsts, postings }: PackedTrigrams): TrigramIndex {
  const { starts, values: ranks } = postings;
  const seen = new Uint32Array(ids.length);
  let round = 0;

  const firstOf = (length: number): number => firsts[Math.max(0, length)] ?? ids.length;

  /** The part of each trigram's list that holds words of a length within reach. */
  const slicesOf = (word: string, maxEdits: number): Slice[] => {
    const from = firstOf(word.length - maxEdits);
    const to = firstOf(word.length + maxEdits + 1);
    return trigramsOf(word).map((gram) => {
      const [low, high] = [starts[gram] ?? 0, starts[gram + 1] ?? 0];
      const start = firstAtLeast(ranks, from, low, high);
      return { start, end: firstAtLeast(ranks, to, start, high) };
    });
  };

  /** Ranks in a slice that this round has not seen, and whose letters so many edits can change. */
  const addFresh = ({ start, end }: Slice, own: number, maxEdits: number, fresh: number[]): void => {
    for (let at = start; at < end; at++) {
      const rank = ranks[at] ?? 0;
      if (seen[rank] === round) continue;
      seen[rank] = round;
      if (bitCount(own ^ (letters[rank] ?? 0)) <= 2 * maxEdits) fresh.push(rank);
    }
  };

  return {
    near(word, maxEdits, most) {
      round += 1;
      const own = lettersOf(word);
      const fresh: number[] = [];
      for (const slice of rarest(slicesOf(word, maxEdits), maxEdits + 1))
        addFresh(slice, own, maxEdits, fresh);
      if (fresh.length === 0) return [];
      const written = unitsOf(word);
      const found: { id: number; edits: number }[] = [];
      for (const rank of fresh) {
        const meant = {
          units: words.units,
          start: words.starts[rank] ?? 0,
          end: words.starts[rank + 1] ?? 0,
        };
        const edits = editDistanceOfUnits(written, meant, maxEdits);
        if (edits <= maxEdits) found.push({ id: ids[rank] ?? 0, edits });
      }
      return found.sort((x, y) => x.edits - y.edits || x.id - y.id).slice(0, most);
    },
  };
}
