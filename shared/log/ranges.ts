import type { SequenceRange } from "../schemas/entries/privacy.ts";

/** Ascending sequences as ranges of those that follow each other. */
export function toRanges(sequences: readonly number[]): SequenceRange[] {
  const ranges: SequenceRange[] = [];
  for (const sequence of sequences) {
    const last = ranges.at(-1);
    if (last !== undefined && sequence === last[1] + 1) last[1] = sequence;
    else ranges.push([sequence, sequence]);
  }
  return ranges;
}

/** All numbers of both, as ascending ranges that do not touch. */
export function joinRanges(
  ranges: readonly SequenceRange[],
  others: readonly SequenceRange[],
): SequenceRange[] {
  if (others.length === 0) return [...ranges];
  const joined: SequenceRange[] = [];
  for (const [from, to] of [...ranges, ...others].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The first number of these ranges that is in none of the others; `null` when all are. */
export function firstOutside(
  ranges: readonly SequenceRange[],
  others: readonly SequenceRange[],
): number | null {
  const covering = joinRanges([], others);
  let at = 0;
  for (const [first, last] of joinRanges([], ranges)) {
    while ((covering[at]?.[1] ?? Number.POSITIVE_INFINITY) < first) at += 1;
    const [from, to] = covering[at] ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    if (from > first) return first;
    if (to < last) return to + 1;
  }
  return null;
}
