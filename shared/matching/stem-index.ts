import { HASH_START, hashCode } from "./language/hash.ts";

/** Known beginnings of numbers. One walk over a number meets all of them, however many there are. */
export interface StemIndex {
  /** Place in `stems` of the longest one that the number begins with and that `fits` lets pass, or -1. */
  longest(number: string, fits: (stem: number) => boolean): number;
}

const FREE = -1;

/**
 * A table of hashes with open addressing, at most half full. Stems beyond ASCII are as good as any; of two that are
 * the same the first one counts.
 * @param longest longer ones are never met
 */
export function createStemIndex(stems: readonly string[], longest: number): StemIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * stems.length + 2))).fill(FREE);
  const mask = slots.length - 1;

  /** The slot of the stem that these first signs are, or the free one where it belongs. */
  const slotOf = (number: string, length: number, hash: number): number => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const stem = stems[slots[slot] ?? FREE];
      if (stem === undefined || (stem.length === length && number.startsWith(stem))) return slot;
    }
  };

  for (const [place, stem] of stems.entries()) {
    if (stem.length > longest) continue;
    let hash = HASH_START;
    for (let at = 0; at < stem.length; at++) hash = hashCode(stem.charCodeAt(at), hash);
    const slot = slotOf(stem, stem.length, hash);
    if (slots[slot] === FREE) slots[slot] = place;
  }

  return {
    longest(number, fits) {
      let found = FREE;
      let hash = HASH_START;
      for (let length = 1; length <= Math.min(longest, number.length); length++) {
        hash = hashCode(number.charCodeAt(length - 1), hash);
        const place = slots[slotOf(number, length, hash)] ?? FREE;
        if (place !== FREE && fits(place)) found = place;
      }
      return found;
    },
  };
}
