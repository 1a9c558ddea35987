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

/** Posting lists in two typed arrays: for each trigram the ids of the words that hold it, ascending. */
export function createTrigramIndex(words: readonly string[]): TrigramIndex {
  const offsets = new Uint32Array(BUCKETS + 1);
  const grams = words.map((word) => [...new Set(trigramsOf(word))]);
  for (const list of grams) for (const gram of list) offsets[gram + 1] = (offsets[gram + 1] ?? 0) + 1;
  for (let i = 1; i <= BUCKETS; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const postings = new Uint32Array(offsets[BUCKETS] ?? 0);
  const filled = offsets.slice();
  grams.forEach((list, id) => {
    for (const gram of list) {
      const at = filled[gram] ?? 0;
      postings[at] = id;
      filled[gram] = at + 1;
    }
  });
  const lengths = Uint8Array.from(words, (word) => Math.min(word.length, 255));
  const seen = new Uint32Array(words.length);
  let round = 0;

  const size = (gram: number): number => (offsets[gram + 1] ?? 0) - (offsets[gram] ?? 0);

  /** Words in a trigram's list not yet seen in this round, of a length that so many edits can reach. */
  function* freshIn(gram: number, length: number, maxEdits: number): Generator<number> {
    for (let at = offsets[gram] ?? 0; at < (offsets[gram + 1] ?? 0); at++) {
      const id = postings[at] ?? 0;
      if (seen[id] === round) continue;
      seen[id] = round;
      if (Math.abs((lengths[id] ?? 0) - length) <= maxEdits) yield id;
    }
  }

  return {
    near(word, maxEdits, most) {
      round += 1;
      const found: { id: number; edits: number }[] = [];
      // One edit changes at most four trigrams (a swap), so a near word holds one of any 4k+1 of them: the rarest.
      const rarest = [...new Set(trigramsOf(word))]
        .sort((x, y) => size(x) - size(y))
        .slice(0, 4 * maxEdits + 1);
      for (const gram of rarest) {
        for (const id of freshIn(gram, word.length, maxEdits)) {
          const edits = editDistance(word, words[id] ?? "", maxEdits);
          if (edits <= maxEdits) found.push({ id, edits });
        }
      }
      return found.sort((x, y) => x.edits - y.edits || x.id - y.id).slice(0, most);
    },
  };
}
