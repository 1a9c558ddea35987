const LONGEST = 62;
type Row = Uint8Array;
/** Reused between calls: this is the innermost loop of a screening. */
const ROWS: readonly [Row, Row, Row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];
const WRITTEN = new Uint16Array(LONGEST);
const MEANT = new Uint16Array(LONGEST);

/** Code units of a word. */
export interface Units {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

interface Rows {
  readonly before: Row;
  readonly previous: Row;
  readonly current: Row;
}

/** Only cells this near the diagonal can hold a distance within the limit. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** Fills row `i` of the table inside its band; returns its least value. */
function fillRow(
  a: Units,
  b: Units,
  i: number,
  { from, to }: Band,
  { before, previous, current }: Rows,
): number {
  const letter = a.units[a.start + i - 1];
  const earlier = i > 1 ? a.units[a.start + i - 2] : undefined;
  current[from - 1] = from === 1 ? i : BEYOND;
  let least = current[from - 1] ?? BEYOND;
  for (let j = from; j <= to; j++) {
    const other = b.units[b.start + j - 1];
    let cost = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    if (j > 1 && other === earlier && letter === b.units[b.start + j - 2])
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    current[j] = cost;
    if (cost < least) least = cost;
  }
  if (to < b.end - b.start) current[to + 1] = BEYOND;
  return least;
}
/** More than any limit, and far from what a byte holds at the most. */
const BEYOND = 200;

/** The same over code units. */
export function editDistanceOfUnits(a: Units, b: Units, limit: number): number {
  const [rows, columns] = [a.end - a.start, b.end - b.start];
  if (Math.abs(rows - columns) > limit || rows > LONGEST || columns > LONGEST) return limit + 1;
  let [before, previous, current] = ROWS;
  for (let j = 0; j <= columns; j++) previous[j] = j;
  for (let i = 1; i <= rows; i++) {
    const band = { from: Math.max(1, i - limit), to: Math.min(columns, i + limit) };
    if (fillRow(a, b, i, band, { before, previous, current }) > limit) return limit + 1;
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
