import { cutHan } from "./han.ts";
import { createMemory } from "./memory.ts";
import { readingsOf } from "./readings.ts";
import { cutGlued, type Pieces } from "./segment.ts";
import { scriptOfWord, scriptRuns, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { WordMemory } from "./word-memory.ts";

const SHORTEST_GLUED = 9;

/** Shorter runs of another alphabet inside a word are a disguise, not a word. */
const SHORTEST_RUN = 4;

const SHORTEST_SHAVED = 3;

export interface TokenSplitter {
  /** Chinese runs and words that were run together; null where nothing is to cut. */
  split(token: Token): readonly Token[] | null;
  /** `Б П Л А с экраном`: the first or last of letters drawn apart is a word of its own. */
  shave(token: Token): readonly Token[] | null;
}

/** Cuts Chinese runs and words that were run together into their words; null where nothing is to cut. */
export function createTokenSplitter(vocabulary: Vocabulary, words: WordMemory): TokenSplitter {
  const cuts = createMemory<Pieces | null>();

  const splitToken = (token: Token): Token[] | null => {
    if (token.script === "han") return split(token, token.raw, cutHan(token.raw, vocabulary));
    if (token.raw.length < SHORTEST_GLUED) return null;
    for (const { word } of readingsOf(token)) {
      const pieces = word.length === token.raw.length ? cuts.get(word, () => cutGlued(word, words)) : null;
      if (pieces !== null) return split(token, word, pieces.lengths);
    }
    return token.script === "mixed" ? splitAlphabets(token) : null;
  };

  const shave = (token: Token): Token[] | null => {
    const { length } = token.raw;
    for (const [start, end] of [
      [0, length - 1],
      [1, length],
      [1, length - 1],
    ] as const) {
      const pieces = split(
        token,
        token.raw,
        [start, end - start, length - end].filter((piece) => piece > 0),
      );
      const inner = pieces[start];
      if (inner !== undefined && inner.raw.length >= SHORTEST_SHAVED && words.pieceHits(inner).length > 0)
        return pieces;
    }
    return null;
  };

  return { split: splitToken, shave: (token) => (token.script === "han" ? null : shave(token)) };
}

/** `СамсунгGalaxy`: two whole words, each in its own alphabet. */
function splitAlphabets(token: Token): Token[] | null {
  const ends = scriptRuns(token.raw);
  const lengths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
  return lengths.every((length) => length >= SHORTEST_RUN) ? split(token, token.raw, lengths) : null;
}

function split(token: Token, word: string, lengths: readonly number[]): Token[] {
  const pieces: Token[] = [];
  let at = 0;
  for (const length of lengths) {
    const raw = word.slice(at, at + length);
    const letters = token.letters.slice(at, at + length);
    const before = at === 0 ? token.before : "none";
    const start = letters[0]?.start ?? token.start;
    pieces.push({
      ...token,
      start,
      end: letters.at(-1)?.end ?? token.end,
      raw,
      script: scriptOfWord(raw),
      before,
      letters,
    });
    at += length;
  }
  return pieces;
}
