import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import { type EvaluationRow, toLine } from "../../evaluation/read-lines.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { syntheticGood } from "./synthetic.ts";

const SEED = 77;
const WARM_UP_SEED = 78;
/** How many of the lines are lists of several goods, and in how many one word is misspelt or disguised. */
const LONG_SHARE = 0.12;
const DISGUISED_SHARE = 0.2;
const SHORTEST_DISGUISED = 5;

const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  с: "c",
  р: "p",
  a: "а",
  e: "е",
  o: "о",
  c: "с",
  p: "р",
};

/**
 * `count` lines made of evaluation rows in a shuffled order. No row is used twice before all are used
 * once, so that what an engine remembers of a line does not make the next one cheap.
 */
export function benchLines(rows: readonly EvaluationRow[], count: number): DeclaredLine[] {
  const random = createRandom(SEED);
  let pool: EvaluationRow[] = [];
  const draw = (): DeclaredLine => {
    if (pool.length === 0) pool = random.shuffle(rows);
    const row = pool.pop();
    if (row === undefined) throw new RangeError("no evaluation rows");
    return toLine(row);
  };
  return Array.from({ length: count }, (_, index) => ({ ...lineOf(draw, random), id: String(index) }));
}

/**
 * Lines of the same make about made-up goods: they warm the compiled code of an engine and say nothing
 * of the words that are timed afterwards.
 */
export function warmUpLines(count: number): DeclaredLine[] {
  const random = createRandom(WARM_UP_SEED);
  const draw = (): DeclaredLine => ({
    id: "warm-up",
    description: `${syntheticGood(random)}, ${1 + random.below(500)}`,
    hs: String(random.below(9_700)).padStart(4, "0"),
  });
  return Array.from({ length: count }, () => lineOf(draw, random));
}

function lineOf(draw: () => DeclaredLine, random: Random): DeclaredLine {
  const first = draw();
  const kind = random.next();
  if (kind < LONG_SHARE) {
    const goods = [first, ...Array.from({ length: 2 + random.below(3) }, draw)];
    return { ...first, description: goods.map(({ description }) => description).join("; ") };
  }
  const description = renumber(first.description, random);
  return {
    ...first,
    description: kind < LONG_SHARE + DISGUISED_SHARE ? disguise(description, random) : description,
  };
}

/** Other quantities and sizes: no two papers agree on them. */
const renumber = (text: string, random: Random): string =>
  text.replace(/(?<!\p{L})\d+(?!\p{L})/gu, (digits) =>
    String(1 + random.below(10 ** Math.min(6, digits.length))),
  );

/** One long word with two letters swapped, a letter lost, or a letter of the other alphabet. */
function disguise(text: string, random: Random): string {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= SHORTEST_DISGUISED);
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(words);
  return text.slice(0, index) + misspell(word, random) + text.slice(index + word.length);
}

function misspell(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const choice = random.below(3);
  if (choice === 0) return before + next + letter + after;
  if (choice === 1) return before + next + after;
  return before + (LOOKALIKES[letter] ?? letter) + next + after;
}
