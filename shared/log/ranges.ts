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

/** The first number of these ranges that is in none of the others; `null` when all are. */
export function firstOutside(
  ranges: readonly SequenceRange[],
  others: readonly SequenceRange[],
): number | null {
  const sorted = [...others].sort(([a], [b]) => a - b);
  for (const [first, last] of ranges) {
    let next = first;
    for (const [from, to] of sorted) {
      if (from > next) break;
      next = Math.max(next, to + 1);
    }
    if (next <= last) return next;
  }
  return null;
}
