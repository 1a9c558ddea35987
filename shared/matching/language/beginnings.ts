import { HASH_START, hashCode } from "./hash.ts";

/**
 * The beginnings that words of a language have, as a table of bits by the upper part of their hash: nearly all
 * that is no word begins like none, and is known for that by its first letters.
 */
export type Beginnings = Uint32Array;

/** Letters that a beginning has; a shorter word has none. */
export const BEGINNING = 4;

/** 32 kB, which stay near. */
const SHIFT = 14;
const WORDS = 1 << (32 - SHIFT - 5);

export const createBeginnings = (): Beginnings => new Uint32Array(WORDS);

/** @param hash of the first `BEGINNING` letters, by `hashCode` from `HASH_START` on */
export const hasBeginning = (beginnings: Beginnings, hash: number): boolean => {
  const bit = hash >>> SHIFT;
  return ((beginnings[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
};

export function addBeginning(beginnings: Beginnings, word: string): void {
  if (word.length < BEGINNING) return;
  let hash = HASH_START;
  for (let at = 0; at < BEGINNING; at++) hash = hashCode(word.charCodeAt(at), hash);
  const bit = hash >>> SHIFT;
  beginnings[bit >>> 5] = (beginnings[bit >>> 5] ?? 0) | (1 << (bit & 31));
}
