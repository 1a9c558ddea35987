import type { Vocabulary } from "./vocabulary.ts";

/**
 * Chinese has no spaces. A run is cut into the longest words that the catalogue knows and the
 * characters between them; `Intl.Segmenter` cuts trade terms in the wrong places.
 * @returns the lengths of the pieces, in order
 */
export function cutHan(run: string, vocabulary: Vocabulary): number[] {
  const lengths: number[] = [];
  let unknown = 0;
  for (let at = 0; at < run.length; ) {
    const known = vocabulary.hanFrom(run.slice(at, at + 2)).find((word) => run.startsWith(word, at));
    if (known === undefined) {
      unknown += 1;
      at += 1;
      continue;
    }
    if (unknown > 0) lengths.push(unknown);
    unknown = 0;
    lengths.push(known.length);
    at += known.length;
  }
  if (unknown > 0) lengths.push(unknown);
  return lengths;
}
