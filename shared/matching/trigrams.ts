import { editDistance } from "./edit-distance.ts";

/** Words of the catalogue that lie within a few edits of a declared one. */
export interface TrigramIndex {
  near(word: string, maxEdits: number, most: number): { readonly id: number; readonly edits: number }[];
}

const BASE = 40;
function letterCode(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 27;
  return 38;
}
const BUCKETS = BASE * BASE * BASE;

/** Trigrams of the word with an edge on both sides, as numbers below 64,000. */
function trigramsOf(word: string): number[] {
  let a = 0;
  let b = 39;
  const grams: number[] = [];
  for (let i = 0; i <= word.length; i++) {
    const c = i < word.length ? letterCode(word.charCodeAt(i)) : 39;
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

/** The words in order of length, so that those of a length that the edits can reach stand together. */
interface Ranked {
  readonly words: readonly string[];
  readonly ids: Uint32Array;
  readonly letters: Int32Array;
  /** Rank of the first word of at least so many letters. */
  firstOf(length: number): number;
}

function rankByLength(words: readonly string[]): Ranked {
  const lengthOf = (id: number): number => words[id]?.length ?? 0;
  const ids = Uint32Array.from([...words.keys()].filter((id) => lengthOf(id) > 0));
  ids.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const ranked = Array.from(ids, (id) => words[id] ?? "");
  const lengths = ranked.map((word) => word.length);
  const firsts = Array.from({ length: (lengths.at(-1) ?? 0) + 1 }, (_, length) =>
    firstAtLeast(lengths, length),
  );
  return {
    words: ranked,
    ids,
    letters: Int32Array.from(ranked, lettersOf),
    firstOf: (length) => firsts[Math.max(0, length)] ?? ranked.length,
  };
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

/** For each trigram the ranks of the words that hold it, ascending, in two typed arrays. */
interface Postings {
  readonly offsets: Uint32Array;
  readonly ranks: Uint32Array;
}

function postingsOf(words: readonly string[]): Postings {
  const grams = words.map(trigramsOf);
  const offsets = new Uint32Array(BUCKETS + 1);
  for (const gram of grams.flat()) offsets[gram + 1] = (offsets[gram + 1] ?? 0) + 1;
  for (let i = 1; i <= BUCKETS; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const ranks = new Uint32Array(offsets[BUCKETS] ?? 0);
  const filled = offsets.slice();
  for (const [rank, list] of grams.entries()) {
    for (const gram of list) {
      const at = filled[gram] ?? 0;
      ranks[at] = rank;
      filled[gram] = at + 1;
    }
  }
  return { offsets, ranks };
}

interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Finds words within a few edits; an empty word takes no place in the index. */
export function createTrigramIndex(words: readonly string[]): TrigramIndex {
  const ranked = rankByLength(words);
  const { offsets, ranks } = postingsOf(ranked.words);
  const seen = new Uint32Array(ranked.words.length);
  let round = 0;

  /** The part of each trigram's list that holds words of a length within reach, the shortest first. */
  const slicesOf = (word: string, maxEdits: number): Slice[] => {
    const from = ranked.firstOf(word.length - maxEdits);
    const to = ranked.firstOf(word.length + maxEdits + 1);
    const slices = [...new Set(trigramsOf(word))].map((gram) => {
      const [low, high] = [offsets[gram] ?? 0, offsets[gram + 1] ?? 0];
      return { start: firstAtLeast(ranks, from, low, high), end: firstAtLeast(ranks, to, low, high) };
    });
    return slices.sort((x, y) => x.end - x.start - (y.end - y.start));
  };

  /** Ranks in a slice that were not yet seen in this round, and whose letters so many edits can change. */
  function* freshIn({ start, end }: Slice, letters: number, maxEdits: number): Generator<number> {
    for (const rank of ranks.subarray(start, end)) {
      if (seen[rank] === round) continue;
      seen[rank] = round;
      if (bitCount(letters ^ (ranked.letters[rank] ?? 0)) <= 2 * maxEdits) yield rank;
    }
  }

  return {
    near(word, maxEdits, most) {
      round += 1;
      const letters = lettersOf(word);
      const found: { id: number; edits: number }[] = [];
      // One edit changes at most four trigrams (a swap), so a near word holds one of any 4k+1 of them: the rarest.
      for (const slice of slicesOf(word, maxEdits).slice(0, 4 * maxEdits + 1)) {
        for (const rank of freshIn(slice, letters, maxEdits)) {
          const edits = editDistance(word, ranked.words[rank] ?? "", maxEdits);
          if (edits <= maxEdits) found.push({ id: ranked.ids[rank] ?? 0, edits });
        }
      }
      return found.sort((x, y) => x.edits - y.edits || x.id - y.id).slice(0, most);
    },
  };
}
