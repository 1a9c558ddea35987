import type { Random } from "../../support/random.ts";

/** Slips of the fingers: one a word, as typists make them. */

const ROWS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Keys to the left and right of each key. */
const NEIGHBOURS: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.flatMap((row) =>
    [...row].map((key, i) => [key, [row[i - 1], row[i + 1]].filter((near) => near !== undefined)] as const),
  ),
);

type Slip = (word: string, at: number, random: Random) => string;

const neighbour: Slip = (word, at, random) => {
  const near = NEIGHBOURS.get(word.charAt(at).toLowerCase());
  return near === undefined ? word : word.slice(0, at) + random.pick(near) + word.slice(at + 1);
};
const doubled: Slip = (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at);
const dropped: Slip = (word, at) => word.slice(0, at) + word.slice(at + 1);
const swapped: Slip = (word, at) =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

/** The word with one slip, its first letter left alone; null where chance changed nothing. */
export function withTypo(word: string, random: Random): string | null {
  const slip = random.pick([neighbour, doubled, dropped, swapped]);
  const at = 1 + random.below(word.length - 2);
  const slipped = slip(word, at, random);
  return slipped === word ? null : slipped;
}
