import { HASH_START, hashCode } from "../language/hash.ts";
import type { Units } from "../language/text-of.ts";
import { createColumn } from "./column.ts";
import { createUnitsPacker, type PackedStrings } from "./strings.ts";

/** Words, the same letters of the same kind once, numbered as they come. */
export interface WordTable {
  readonly size: number;
  /** Below 0 where it is not there. */
  find(word: Units, kind: number): number;
  /** The number of the word, which is the next one where it is new. */
  add(word: Units, kind: number): number;
  pack(): PackedWords;
}

export interface PackedWords {
  readonly words: PackedStrings;
  readonly kinds: Uint8Array;
}

const FIRST_SLOTS = 1 << 12;
const hashOf = ({ units, start, end }: Units, kind: number): number => {
  let hash = hashCode(kind, HASH_START);
  for (let at = start; at < end; at++) hash = hashCode(units[at] ?? 0, hash);
  return hash >>> 0;
};

/** Upper bits into the lower ones, by which a slot is chosen. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** @param before words that are there already, under the numbers that they have in it */
export function createWordTable(before?: PackedWords): WordTable {
  const words = createUnitsPacker();
  const kinds = createColumn();
  const hashes = createColumn();
  /** Open addressing, at most half full: one more than the number of a word, 0 where none is. */
  let slots = new Uint32Array(FIRST_SLOTS);

  /** The slot of this word, or the free one where it belongs. */
  const slotOf = (hash: number, word: Units, kind: number): number => {
    const mask = slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const known = (slots[slot] ?? 0) - 1;
      if (known < 0) return slot;
      if (hashes.at(known) === hash && kinds.at(known) === kind && words.isAt(known, word)) return slot;
    }
  };

  const grow = (): void => {
    slots = new Uint32Array(2 * slots.length);
    const mask = slots.length - 1;
    for (let word = 0; word < hashes.length; word++) {
      let slot = spread(hashes.at(word)) & mask;

      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
  };

  const add = (word: Units, kind: number): number => {
    const hash = hashOf(word, kind);
    const slot = slotOf(hash, word, kind);
    const known = slots[slot] ?? 0;
    if (known > 0) return known - 1;
    words.add(word.units, word.start, word.end);
    kinds.push(kind);
    hashes.push(hash);
    slots[slot] = hashes.length;
    if (2 * hashes.length > slots.length) grow();
    return hashes.length - 1;
  };

  if (before !== undefined) {
    const { units, starts } = before.words;
    for (let word = 0; word < before.kinds.length; word++)
      add({ units, start: starts[word] ?? 0, end: starts[word + 1] ?? 0 }, before.kinds[word] ?? 0);
  }

  return {
    get size() {
      return hashes.length;
    },
    find: (word, kind) => (slots[slotOf(hashOf(word, kind), word, kind)] ?? 0) - 1,
    add,
    pack: () => ({ words: words.pack(), kinds: new Uint8Array(kinds.pack()) }),
  };
}
