import { type Units, unitsIn } from "./language/text-of.ts";
import { createWordTable } from "./packed/word-table.ts";

/** Words that carry no meaning inside a term: `блок питания для компьютера` is met without `для`. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    "и или с со в во на для из от по к за под без а о об до при and or of for the a an with in on to",
    "by from per de la le мен және үшін бар арналған не немесе пен бен",
  ].flatMap((line) => line.split(" ")),
);

const LONGEST = Math.max(...[...STOP_WORDS].map(({ length }) => length));
const table = createWordTable();
for (const word of STOP_WORDS) table.add(unitsIn(word), 0);

export const isStopWord = (word: Units): boolean =>
  word.end - word.start <= LONGEST && table.find(word, 0) >= 0;
