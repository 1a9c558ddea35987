import type { Units } from "./language/text-of.ts";

/** Longer words are too far from any other. */
export const LONGEST = 62;
type Row = Uint8Array;
/** Reused between calls: this is the innermost loop of a screening. */
const ROWS: readonly [Row, Row, Row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];
const WRITTEN = new Uint16Array(LONGEST);
const MEANT = new Uint16Array(LONGEST);

interface Rows {
  readonly before: Row;
  readonly previous: Row;
  readonly current: Row;
}

interface Pair {
  readonly a: Units;
  readonly b: Units;
}

/** More than any limit, and far from what a byte holds at the most. */
const BEYOND = 200;

/** Letter `i` of a word, the first is 1. */
const letterAt = ({ units, start }: Units, i: number): number => units[start + i - 1] ?? 0;

const isSwap = ({ a, b }: Pair, i: number, j: number): boolean =>
  i > 1 && j > 1 && letterAt(a, i) === letterAt(b, j - 1) && letterAt(a, i - 1) === letterAt(b, j);

/** Fills row `i` near the diagonal, where alone a distance within the limit can lie; returns its least value. */
function fillRow(pair: Pair, i: number, limit: number, { before, previous, current }: Rows): number {
  const { a, b } = pair;
  const [from, to] = [Math.max(1, i - limit), Math.min(b.end - b.start, i + limit)];
  const letter = letterAt(a, i);
  let left = from === 1 ? i : BEYOND;
  let least = left;
  current[from - 1] = left;
  for (let j = from; j <= to; j++) {
    const replaced = (previous[j - 1] ?? 0) + (letter === letterAt(b, j) ? 0 : 1);
    let cost = Math.min(replaced, (previous[j] ?? 0) + 1, left + 1);
    if (isSwap(pair, i, j)) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    current[j] = cost;
    left = cost;
    least = Math.min(least, cost);
  }
  current[to + 1] = BEYOND;
  return least;
}

/** The same over code units. */
export function editDistanceOfUnits(a: Units, b: Units, limit: number): number {
  const [rows, columns] = [a.end - a.start, b.end - b.start];
  if (Math.abs(rows - columns) > limit || rows > LONGEST || columns > LONGEST) return limit + 1;
  const pair = { a, b };
  let [before, previous, current] = ROWS;
  for (let j = 0; j <= columns; j++) previous[j] = j;
  for (let i = 1; i <= rows; i++) {
    if (fillRow(pair, i, limit, { before, previous, current }) > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[columns] ?? limit + 1, limit + 1);
}

/** The letters of a word, in memory that the next one of the same side takes. */
export function unitsOf(word: string, into = WRITTEN): Units {
  const end = word.length;
  if (end > LONGEST) return { units: into, start: 0, end };
  for (let i = 0; i < end; i++) into[i] = word.charCodeAt(i);
  return { units: into, start: 0, end };
}

/**
 * Edits (insert, delete, replace, swap of neighbours) between two words of fewer than 63 letters,
 * or `limit + 1` as soon as they are known to be more.
 */
export const editDistance = (a: string, b: string, limit: number): number =>
  editDistanceOfUnits(unitsOf(a), unitsOf(b, MEANT), limit);
