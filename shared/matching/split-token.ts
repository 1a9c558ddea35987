import { cutHan } from "./han.ts";
import { createMemory } from "./memory.ts";
import { cutRunTogether } from "./run-together.ts";
import { lettersOf, scriptOfWord, scriptRuns, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { WordMemory } from "./word-memory.ts";

const SHORTEST_GLUED = 9;

/** Shorter runs of another alphabet inside a word are a disguise, not a word. */
const SHORTEST_RUN = 3;

const SHORTEST_SHAVED = 3;

/** Of letters drawn apart, whole words that nothing parts: from so many letters one is seen in them. */
const SHORTEST_SEEN = 5;
const LONGEST_SEEN = 24;
const SHORTEST_LEFT = 3;

export interface TokenSplitter {
  /** Chinese runs and words that were run together; null where nothing is to cut. */
  split(token: Token, description: string): readonly Token[] | null;
  /** `Б П Л А с экраном`, `т е п л я к а ң ш ы ғ а`: letters drawn apart that are more than one word. */
  shave(token: Token): readonly Token[] | null;
}

/** Cuts Chinese runs and words that were run together into their words; null where nothing is to cut. */
export function createTokenSplitter(vocabulary: Vocabulary, words: WordMemory): TokenSplitter {
  const cuts = createMemory<readonly number[] | null>();
  const cut = (word: string): readonly number[] | null => cuts.get(word, () => cutRunTogether(word, words));

  /** A piece may be several words itself: `ПерфораторMakitaHR2470`. */
  const cutFurther = (piece: Token): Token[] => {
    const lengths = piece.raw.length < SHORTEST_GLUED || words.of(piece).isKnown ? null : cut(piece.raw);
    return lengths === null ? [piece] : split(piece, piece.raw, lengths);
  };

  /** A word of its own, whatever number stands behind it: no disguise of another alphabet's. */
  const isWhole = (piece: Token): boolean => {
    const word = piece.raw.replace(/\d+$/, "");
    return words.isWord(word) || words.isTerm(word) || words.isName(word) || cutFurther(piece).length > 1;
  };

  const isLongTerm = ({ raw }: Token): boolean => raw.length >= SHORTEST_GLUED && words.isTerm(raw);

  const cutReading = (token: Token): Token[] | null => {
    const alphabets = token.script === "mixed" ? splitAlphabets(token) : null;
    if (alphabets !== null && (alphabets.every(isWhole) || alphabets.some(isLongTerm))) return alphabets;
    for (const { word } of words.of(token).readings) {
      const lengths = word.length === token.raw.length ? cut(word) : null;
      if (lengths !== null) return split(token, word, lengths);
    }
    return alphabets;
  };

  /** `т о к а р н и к х а а с`: a word of the catalogue at either end, best where the rest is one too. */
  const seek = (token: Token): Token[] | null => {
    const { raw } = token;
    const longest = Math.min(LONGEST_SEEN, raw.length - SHORTEST_LEFT);
    const lengths = Array.from({ length: Math.max(0, longest - SHORTEST_SEEN + 1) }, (_, i) => longest - i);
    const cuts = lengths.flatMap((length) => [
      { at: length, term: raw.slice(0, length), rest: raw.slice(length) },
      { at: raw.length - length, term: raw.slice(-length), rest: raw.slice(0, -length) },
    ]);
    const found = cuts.filter(({ term }) => words.isTerm(term));
    const best = found.find(({ rest }) => words.joinedHits(rest).length > 0) ?? found[0];
    return best === undefined ? null : split(token, raw, [best.at, raw.length - best.at]);
  };

  const splitToken = (token: Token, description: string): Token[] | null => {
    if (token.script === "han") return split(token, token.raw, cutHan(token.raw, vocabulary));
    if (token.raw.length < SHORTEST_GLUED) return null;
    const pieces = cutReading(token);
    if (pieces !== null) return pieces.flatMap(cutFurther);
    const humps = splitAtCapitals(token, description);
    const parts = humps?.flatMap(cutFurther) ?? [];
    return parts.some(({ raw }) => words.joinedHits(raw).length > 0) ? parts : null;
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

  return {
    split: splitToken,
    shave: (token) => (token.script === "han" ? null : (shave(token) ?? seek(token))),
  };
}

/** `СамсунгGalaxy`: two whole words, each in its own alphabet. */
function splitAlphabets(token: Token): Token[] | null {
  const ends = scriptRuns(token.raw);
  const lengths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
  return lengths.every((length) => length >= SHORTEST_RUN) ? split(token, token.raw, lengths) : null;
}

/** `пилотированияБПЛА`, `FPVSkyzone`: a capital inside a word begins another; null where each piece would not be a word. */
function splitAtCapitals(token: Token, description: string): Token[] | null {
  const isCapital = lettersOf(token).map(({ start }) => /\p{Lu}/u.test(description.charAt(start)));
  const starts = isCapital.flatMap((capital, i) => {
    const begins = capital && i > 0 && (isCapital[i - 1] === false || isCapital[i + 1] === false);
    return begins ? [i] : [];
  });
  const lengths = [...starts, token.raw.length].map((end, i) => end - (starts[i - 1] ?? 0));
  if (starts.length === 0 || lengths.some((length) => length < SHORTEST_RUN)) return null;
  return split(token, token.raw, lengths);
}

function split(token: Token, word: string, lengths: readonly number[]): Token[] {
  const pieces: Token[] = [];
  const own = lettersOf(token);
  let at = 0;
  for (const length of lengths) {
    const raw = word.slice(at, at + length);
    const letters = own.slice(at, at + length);
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
