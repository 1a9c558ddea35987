import { cutGlued } from "./segment.ts";
import type { WordMemory } from "./word-memory.ts";

/** A word of the catalogue this long is seen in a run-together one, whatever stands before or behind it. */
const SHORTEST_SEEN = 9;
const LONGEST_SEEN = 24;
/** A shorter rest is an ending or a prefix: another word made of the same root. */
const SHORTEST_REST = 4;

/** `TelitLE910C4`: a maker's name this long before a part number. */
const SHORTEST_NAME = 4;
const LETTERS = /^\p{L}+/u;

function nameBeforePart(word: string, words: WordMemory): number[] | null {
  const letters = LETTERS.exec(word)?.[0].length ?? 0;
  if (letters === word.length) return null;
  for (let length = Math.min(LONGEST_SEEN, letters); length >= SHORTEST_NAME; length--) {
    if (words.isName(word.slice(0, length))) return [length, word.length - length];
  }
  return null;
}

function termAtAnEnd(word: string, words: WordMemory): number[] | null {
  for (let length = Math.min(LONGEST_SEEN, word.length - SHORTEST_REST); length >= SHORTEST_SEEN; length--) {
    const rest = word.length - length;
    if (words.isTerm(word.slice(0, length))) return [length, rest];
    if (words.isTerm(word.slice(rest))) return [rest, length];
  }
  return null;
}

/** Lengths of the pieces of a word that is several run together; null where none is known. */
export const cutRunTogether = (word: string, words: WordMemory): readonly number[] | null =>
  cutGlued(word, words)?.lengths ?? nameBeforePart(word, words) ?? termAtAnEnd(word, words);
