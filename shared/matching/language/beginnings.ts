import { HASH_START, hashCode, hashUnits } from "./hash.ts";
import { unitsIn } from "./text-of.ts";

/**
 * The beginnings that words of a language have, short ones and behind them long ones, each a table of bits by the
 * upper part of their hash: nearly all that is no word begins like none, and is known for that by its first
 * letters; what begins with a whole word and goes on with another, by a few more.
 */
export type Beginnings = Uint32Array;

interface Table {
  /** Letters that these beginnings have; a shorter word has none. */
  readonly letters: number;
  /** Leaves so many bits of a hash as the table has places. */
  readonly shift: number;
  /** Its first number among those of all tables. */
  readonly from: number;
}

const wordsOf = ({ shift }: Pick<Table, "shift">): number => 1 << (32 - shift - 5);
/** 32 kB, which stay near. */
const SHORT: Table = { letters: 4, shift: 14, from: 0 };
const LONG: Table = { letters: 8, shift: 11, from: wordsOf(SHORT) };

export const createBeginnings = (): Beginnings => new Uint32Array(LONG.from + wordsOf(LONG));

/** False where no word begins like the code units `start`..`end`: a cheap no. */
export function mayBegin(beginnings: Beginnings, units: Uint16Array, start: number, end: number): boolean {
  if (end - start < SHORT.letters) return true;
  let hash = HASH_START;
  for (let at = start; at < start + SHORT.letters; at++) hash = hashCode(units[at] ?? 0, hash);
  if (!holds(beginnings, SHORT, hash)) return false;
  if (end - start < LONG.letters) return true;
  for (let at = start + SHORT.letters; at < start + LONG.letters; at++) hash = hashCode(units[at] ?? 0, hash);
  return holds(beginnings, LONG, hash);
}

function holds(beginnings: Beginnings, { shift, from }: Table, hash: number): boolean {
  const bit = hash >>> shift;
  return ((beginnings[from + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
}

export function addBeginnings(beginnings: Beginnings, word: string): void {
  const { units } = unitsIn(word);
  for (const { letters, shift, from } of [SHORT, LONG]) {
    if (word.length < letters) return;
    const bit = hashUnits(units, letters) >>> shift;
    const at = from + (bit >>> 5);
    beginnings[at] = (beginnings[at] ?? 0) | (1 << (bit & 31));
  }
}
