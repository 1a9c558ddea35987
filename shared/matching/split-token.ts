import { cutHan } from "./han.ts";
import { createMemory } from "./memory.ts";
import { readingsOf } from "./readings.ts";
import { cutGlued, type Pieces } from "./segment.ts";
import { scriptOfWord, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { WordMemory } from "./word-memory.ts";

const SHORTEST_GLUED = 9;

export type TokenSplitter = (token: Token) => readonly Token[] | null;

/** Cuts Chinese runs and words that were run together into their words; null where nothing is to cut. */
export function createTokenSplitter(vocabulary: Vocabulary, words: WordMemory): TokenSplitter {
  const cuts = createMemory<Pieces | null>();

  return (token) => {
    if (token.script === "han") return split(token, token.raw, cutHan(token.raw, vocabulary));
    // Spans of the pieces are known only where each letter is one of the original's.
    if (token.raw.length < SHORTEST_GLUED || token.end - token.start !== token.raw.length) return null;
    for (const { word } of readingsOf(token)) {
      if (word.length !== token.raw.length) continue;
      const pieces = cuts.get(word, () => cutGlued(word, words));
      if (pieces !== null) return split(token, word, pieces.lengths);
    }
    return null;
  };
}

function split(token: Token, word: string, lengths: readonly number[]): Token[] {
  const pieces: Token[] = [];
  let at = 0;
  for (const length of lengths) {
    const raw = word.slice(at, at + length);
    const start = token.start + at;
    const before = at === 0 ? token.before : "none";
    pieces.push({ index: token.index, start, end: start + length, raw, script: scriptOfWord(raw), before });
    at += length;
  }
  return pieces;
}
