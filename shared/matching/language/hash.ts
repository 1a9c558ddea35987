export const HASH_START = 0x811c9dc5;

/** One step of it; the last one's sign is taken off by `>>> 0`. */
export const hashCode = (code: number, hash: number): number => Math.imul(hash ^ code, 0x01000193);

/**
 * FNV-1a over UTF-16 code units: small, fast, the same on every machine.
 * @param start the hash of what stands before `text`, so that many endings of one root share its hash
 */
export function hashText(text: string, start = HASH_START): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = hashCode(text.charCodeAt(i), hash);
  return hash >>> 0;
}

/** The same over some code units, up to `end`. */
export function hashUnits(units: Uint16Array, end: number, start = 0): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashCode(units[at] ?? 0, hash);
  return hash >>> 0;
}

const PARTS = 1 << 16;
/** One bit for each upper 20 bits of a hash: eight of nine strangers end there, in a table that stays near. */
const FILTER_SHIFT = 12;
const FILTER_WORDS = 1 << (32 - FILTER_SHIFT - 5);

/** Ascending hashes, found by their upper half: one small step into a part that holds two or three. */
export interface HashIndex {
  /** Index of the value, or -1. */
  find(value: number): number;
}

export function createHashIndex(sorted: Uint32Array): HashIndex {
  const starts = new Uint32Array(PARTS + 1);
  const filter = new Int32Array(FILTER_WORDS);
  for (const value of sorted) {
    const bit = value >>> FILTER_SHIFT;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  for (const value of sorted) starts[(value >>> 16) + 1] = (starts[(value >>> 16) + 1] ?? 0) + 1;
  for (let part = 1; part <= PARTS; part++) starts[part] = (starts[part] ?? 0) + (starts[part - 1] ?? 0);
  return {
    find(value) {
      const bit = value >>> FILTER_SHIFT;
      if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
      const end = starts[(value >>> 16) + 1] ?? 0;
      for (let at = starts[value >>> 16] ?? 0; at < end; at++) if (sorted[at] === value) return at;
      return -1;
    },
  };
}
