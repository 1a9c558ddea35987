import { foldToCyrillic, foldToLatin, readsInBothAlphabets } from "./language/scripts.ts";
import type { Token } from "./tokens.ts";

/** One way to read a token. `lookalike` readings come from letters of another alphabet or digits. */
export interface Reading {
  readonly word: string;
  readonly lookalike: boolean;
}

/** Two letters that look the same in both alphabets are an abbreviation or a unit, not a disguise. */
const SHORTEST_DISGUISE = 3;
const LETTERS_THEN_DIGITS = /^(\p{L}{3,})\d{1,4}$/u;
const HAS_DIGIT = /\d/;
const ONLY_DIGITS = /^\d+$/;

/** A digit stands for a letter only where letters clearly prevail: `микр0схема`, not `stm32f4`. */
function digitsForLetters(word: string): boolean {
  const digits = word.replace(/\D/g, "").length;
  return digits > 0 && digits <= 2 && word.length - digits >= 4 && /\p{L}\d+\p{L}/u.test(word);
}

/** The ways to read a token, the plainest first. */
export function readingsOf(token: Token): Reading[] {
  const { raw, script } = token;
  if (script === "han" || ONLY_DIGITS.test(raw)) return [{ word: raw, lookalike: false }];
  const words = new Map<string, boolean>();
  const add = (word: string | null, lookalike: boolean): void => {
    if (word !== null && word !== "" && !words.has(word)) words.set(word, lookalike);
  };
  if (script !== "mixed") add(raw, false);
  const base = LETTERS_THEN_DIGITS.exec(raw)?.[1];
  if (base !== undefined && script !== "mixed") add(base, false);
  const foldable = script === "mixed" || (raw.length >= SHORTEST_DISGUISE && readsInBothAlphabets(raw));
  for (const fold of [foldToCyrillic, foldToLatin]) {
    if (foldable) add(fold(raw), true);
    if (HAS_DIGIT.test(raw) && digitsForLetters(raw)) add(fold(raw, true), true);
  }
  return [...words].map(([word, lookalike]) => ({ word, lookalike }));
}
