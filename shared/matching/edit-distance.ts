const LONGEST = 62;
type Row = Uint8Array;
/** Reused between calls: this is the innermost loop of a screening. */
const ROWS: readonly [Row, Row, Row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

interface Rows {
  readonly before: Row;
  readonly previous: Row;
  readonly current: Row;
}

/** Fills row `i` of the table; returns its least value. */
function fillRow(a: string, b: string, i: number, { before, previous, current }: Rows): number {
  const letter = a.charCodeAt(i - 1);
  const earlier = i > 1 ? a.charCodeAt(i - 2) : -1;
  current[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    const replaced = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    let cost = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    if (j > 1 && other === earlier && letter === b.charCodeAt(j - 2))
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    current[j] = cost;
    least = Math.min(least, cost);
  }
  return least;
}

/**
 * Edits (insert, delete, replace, swap of neighbours) between two words of fewer than 63 letters,
 * or `limit + 1` as soon as they are known to be more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return limit + 1;
  let [before, previous, current] = ROWS;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i, { before, previous, current }) > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
