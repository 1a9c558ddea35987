import type { DeclaredWord } from "./declared-words.ts";
import type { Occurrence } from "./occurrences.ts";
import { scriptOfWord, type Token } from "./tokens.ts";
import type { WordMemory } from "./word-memory.ts";

/** Signs put in the place of a letter; a hyphen or a slash rather stands between two words. */
const MASK = /^[*#?_.•%$@!+^&§¤□■~…]$/u;
/** Shorter words are many with one letter unknown. */
const SHORTEST_MASKED = 7;
const ALPHABETS = {
  cyrillic: "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
  latin: "abcdefghijklmnopqrstuvwxyz",
} as const;

/** `теплов*зор`: words of the catalogue of which one letter was hidden. */
export function maskedOccurrences(
  tokens: readonly Token[],
  declared: readonly DeclaredWord[],
  description: string,
  words: WordMemory,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const left = tokens[at - 1];
    const right = tokens[at];
    if (left === undefined || right === undefined || !hidesLetter(left, right, description)) continue;
    // `корпус.лампа`: two words, and nothing hidden.
    if (declared[at - 1]?.isKnown && declared[at]?.isKnown) continue;
    const hits = words.maskedHits(left.raw, right.raw);
    for (const hit of hits) found.push({ ...hit, kind: "lookalike", from: at - 1, to: at });
  }
  return found;
}

/** The word with each letter of its alphabet in the gap. */
export const unmasked = (left: string, right: string): string[] =>
  [...(scriptOfWord(left) === "cyrillic" ? ALPHABETS.cyrillic : ALPHABETS.latin)].map(
    (letter) => left + letter + right,
  );

const hidesLetter = (left: Token, right: Token, description: string): boolean =>
  right.start === left.end + 1 &&
  right.before !== "space" &&
  left.script === right.script &&
  (left.script === "cyrillic" || left.script === "latin") &&
  left.raw.length + right.raw.length + 1 >= SHORTEST_MASKED &&
  MASK.test(description.charAt(left.end));
