import { HASH_START, hashCode } from "../language/hash.ts";
import type { Units } from "../language/text-of.ts";
import { createColumn } from "./column.ts";
import { createUnitsPacker, type PackedStrings } from "./strings.ts";

/** Words, the same letters of the same kind once, numbered as they come. */
export interface WordTable {
  readonly size: number;
  /** Below 0 where it is not there. */
  find(word: Units, kind: number): number;
  /** The number of the word, which is the next one where it is new; below 0 where it is new and not admitted. */
  add(word: Units, kind: number, admits?: (word: Units) => boolean): number;
  pack(): PackedWords;
}

export interface PackedWords {
  readonly words: PackedStrings;
  readonly kinds: Uint8Array;
}

const NONE = -1;
const LEAST_SLOTS = 1 << 10;
/** Open addressing, at most half full. */
const slotsFor = (words: number): number => Math.max(LEAST_SLOTS, 2 ** Math.ceil(Math.log2(2 * words + 2)));
/** What a slot is, side by side: a hash, and one more than the number of its word, 0 where none is. */
const PER_SLOT = 2;

function hashOf({ units, start, end }: Units, kind: number): number {
  let hash = hashCode(kind, HASH_START);
  for (let at = start; at < end; at++) hash = hashCode(units[at] ?? 0, hash);
  return hash >>> 0;
}
/** Upper bits into the lower ones, by which a slot is chosen. */
const firstSlot = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) << 1) & mask;

/** @param before words that are there already, under the numbers that they have in it */
export function createWordTable(before?: PackedWords): WordTable {
  const words = createUnitsPacker();
  const kinds = createColumn();
  let slots = new Uint32Array(PER_SLOT * slotsFor(2 * (before?.kinds.length ?? 0)));
  let mask = slots.length - 1;
  /** Most words come behind the one that they came behind before: this one comes next, as it did. */
  let expected = 0;
  let last = NONE;

  /** The slot of this word, or the free one where it belongs. */
  const slotOf = (hash: number, word: Units, kind: number): number => {
    for (let slot = firstSlot(hash, mask); ; slot = (slot + PER_SLOT) & mask) {
      const known = (slots[slot + 1] ?? 0) - 1;
      if (known < 0) return slot;
      if (slots[slot] === hash && words.isAt(known, word) && kinds.at(known) === kind) return slot;
    }
  };

  /** Words are left out of what is expected, and two that follow each other show what comes next. */
  const met = (known: number): number => {
    if (known > expected && known === last + 1) expected = known + 1;
    last = known;
    return known;
  };

  const put = (slot: number, hash: number, number: number): void => {
    slots[slot] = hash;
    slots[slot + 1] = number + 1;
  };
  /** For a word that is not there. */
  const freeSlot = (hash: number): number => {
    let slot = firstSlot(hash, mask);
    while (slots[slot + 1] !== 0) slot = (slot + PER_SLOT) & mask;
    return slot;
  };
  const grow = (): void => {
    const smaller = slots;
    slots = new Uint32Array(2 * smaller.length);
    mask = slots.length - 1;
    for (let slot = 0; slot < smaller.length; slot += PER_SLOT) {
      const [hash, number] = [smaller[slot] ?? 0, (smaller[slot + 1] ?? 0) - 1];
      if (number >= 0) put(freeSlot(hash), hash, number);
    }
  };

  const takeOver = ({ words: { units, starts }, kinds: known }: PackedWords): void => {
    words.addAll({ units, starts });
    const word = { units, start: 0, end: 0 };
    for (let number = 0; number < known.length; number++) {
      word.start = starts[number] ?? 0;
      word.end = starts[number + 1] ?? 0;
      const kind = known[number] ?? 0;
      kinds.push(kind);
      const hash = hashOf(word, kind);
      put(freeSlot(hash), hash, number);
    }
  };
  if (before !== undefined) takeOver(before);
  const firstNew = kinds.length;

  return {
    get size() {
      return kinds.length;
    },
    find: (word, kind) => (slots[slotOf(hashOf(word, kind), word, kind) + 1] ?? 0) - 1,
    add(word, kind, admits) {
      if (expected < firstNew && words.isAt(expected, word) && kinds.at(expected) === kind) return expected++;
      const hash = hashOf(word, kind);
      const slot = slotOf(hash, word, kind);
      const known = (slots[slot + 1] ?? 0) - 1;
      if (known >= 0) return met(known);

      if (admits !== undefined && !admits(word)) return NONE;
      const number = kinds.length;
      words.add(word.units, word.start, word.end);
      kinds.push(kind);
      put(slot, hash, number);
      if (2 * PER_SLOT * kinds.length > slots.length) grow();
      return number;
    },
    pack: () => ({ words: words.pack(), kinds: new Uint8Array(kinds.pack()) }),
  };
}
