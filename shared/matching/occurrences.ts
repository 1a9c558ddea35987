import { scriptOfWord, type Token, tokenise } from "./tokens.ts";
import type { CompiledCatalogue } from "./compile.ts";
import { stripRomanised } from "./language/endings.ts";
import { skeleton } from "./language/skeleton.ts";
import type { Lexicon } from "./lexicon.ts";
import { cutHan } from "./han.ts";
import { readingsOf } from "./readings.ts";
import { joinSpacedLetters } from "./regroup.ts";
import { createMemory } from "./memory.ts";
import { cutGlued, type Pieces } from "./segment.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { hitsOf, type WordHit } from "./word-hits.ts";

/** A word of the vocabulary met by the tokens `from`..`to` (inclusive) of the line. */
export interface Occurrence extends WordHit {
  readonly from: number;
  readonly to: number;
}

export interface ReadLine {
  readonly tokens: readonly Token[];
  /** Position of each token among the words that carry meaning: stop words add no distance. */
  readonly positions: readonly number[];
  readonly byWord: ReadonlyMap<number, readonly Occurrence[]>;
}

const SHORTEST_GLUED = 9;
/** An inflected word that no dictionary knows is trusted inside a run-together one from this length. */
const SURE_PIECE = 8;
/** Short brand names are found inside many words (glyco-sides). */
const SURE_NAME = 6;
const SHORTEST_JOINED = 6;
/** Two ordinary words that make one long word of the catalogue mean it: `smart phones`. */
const SHORTEST_PAIR = 9;
const MOST_JOINED = 6;
/** More than two words are joined only where all are this short: syllables, not words. */
const LONGEST_SYLLABLE = 6;

export interface LineReader {
  read(description: string): ReadLine;
}

/** Reads lines against one compiled catalogue; what a word may stand for is remembered. */
export function createLineReader(compiled: CompiledCatalogue, lexicon: Lexicon): LineReader {
  const { vocabulary } = compiled;
  const remembered = createMemory<readonly WordHit[]>();
  const cuts = createMemory<Pieces | null>();

  const wordHits = (word: string, lookalike: boolean, fuzzy: boolean): readonly WordHit[] =>
    remembered.get(`${lookalike ? 1 : 0}${fuzzy ? 1 : 0}${word}`, () => hitsOf(vocabulary, lexicon.forms(word), lookalike, fuzzy));
  /** A romanised Russian word counts as a word too: `podshipnikikonicheskie`. */
  const isWord = (piece: string): boolean => lexicon.isWord(piece) || (piece.length > 4 && lexicon.forms(piece).guarded);

  const tokenHits = (token: Token): WordHit[] => {
    const hits = new Map<number, WordHit>();
    if (STOP_WORDS.has(token.raw)) return [];
    const ordinary = lexicon.isWord(token.raw);
    for (const { word, lookalike } of readingsOf(token)) {
      // мех is fur, though its letters also spell mex.
      if (lookalike && ordinary) continue;
      // A whole word in one alphabet that only might be the other's letters: no edits on top of that.
      const fuzzy = !lookalike || token.script === "mixed";
      for (const hit of wordHits(word, lookalike, fuzzy)) if (!hits.has(hit.vocab)) hits.set(hit.vocab, hit);
    }
    return [...hits.values()];
  };

  /** Most joined neighbours are nothing: the two cheap keys say so before the word is analysed. */
  const joinedHits = (word: string): readonly WordHit[] => {
    const key = skeleton(word);
    const worth = vocabulary.byKey(key).length > 0 || vocabulary.byStem(stripRomanised(key)).length > 0;
    return worth ? wordHits(word, false, false) : [];
  };

  /** Inside a run-together word only whole words count, not guesses: простагландины hold no Landini. */
  const isTerm = (piece: string): boolean =>
    joinedHits(piece).some(({ kind, vocab }) => (kind === "exact" && (vocabulary.words[vocab]?.kind !== "name" || piece.length >= SURE_NAME)) || (kind !== "typo" && (isWord(piece) || piece.length >= SURE_PIECE)));

  const isKnown = (token: Token): boolean => readingsOf(token).some(({ word }) => lexicon.forms(word).guarded);

  const cut = (token: Token): Token[] | null => {
    if (token.script === "han") return splitToken(token, token.raw, cutHan(token.raw, vocabulary));
    if (token.raw.length < SHORTEST_GLUED || token.end - token.start !== token.raw.length) return null;
    for (const { word } of readingsOf(token)) {
      if (word.length !== token.raw.length) continue;
      const pieces = cuts.get(word, () => cutGlued(word, isTerm, isWord));
      if (pieces !== null) return splitToken(token, word, pieces.lengths);
    }
    return null;
  };

  return {
    read(description) {
      const { tokens: whole, spaced } = joinSpacedLetters(tokenise(description));
      const tokens: Token[] = [];
      const found: Occurrence[] = [];
      for (const token of whole) {
        const hits = tokenHits(token);
        const drawnApart = spaced.has(token.index);
        // One slip is likelier than two words run together that happen to make sense (тепло-взор).
        const close = hits.some((hit) => hit.edits <= 1);
        const pieces = close || isKnown(token) ? null : cut(token);
        for (const piece of pieces ?? [token]) {
          const index = tokens.length;
          tokens.push({ ...piece, index });
          const base = pieces === null ? hits : wordHits(piece.raw, false, false);
          const kind = drawnApart ? "spaced" : pieces === null || token.script === "han" ? null : "glued";
          for (const hit of base) found.push({ ...hit, kind: kind ?? hit.kind, from: index, to: index });
        }
      }
      found.push(...joinedOccurrences(tokens, isKnown, joinedHits));
      return { tokens, positions: positionsOf(tokens), byWord: groupByWord(found) };
    },
  };
}

function splitToken(token: Token, word: string, lengths: readonly number[]): Token[] {
  const pieces: Token[] = [];
  let at = 0;
  for (const length of lengths) {
    const raw = word.slice(at, at + length);
    pieces.push({
      index: 0,
      start: token.start + at,
      end: token.start + at + length,
      raw,
      script: scriptOfWord(raw),
      before: at === 0 ? token.before : "none",
    });
    at += length;
  }
  return pieces;
}

/** Words cut by spaces or hyphens: `микро-схема`, `теле визор`. Ordinary neighbours stay two words. */
function joinedOccurrences(
  tokens: readonly Token[],
  isKnown: (token: Token) => boolean,
  hits: (word: string) => readonly WordHit[],
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let from = 0; from < tokens.length - 1; from++) {
    let joined = tokens[from]?.raw ?? "";
    let hyphens = true;
    let unknown = !isKnownToken(tokens[from], isKnown);
    for (let to = from + 1; to < Math.min(tokens.length, from + MOST_JOINED); to++) {
      const token = tokens[to];
      if (token === undefined || token.before === "comma" || token.script === "han") break;
      if (to > from + 1 && (token.raw.length > LONGEST_SYLLABLE || (tokens[from]?.raw.length ?? 0) > LONGEST_SYLLABLE)) break;
      joined += token.raw;
      hyphens &&= token.before === "joiner" || token.before === "none";
      unknown ||= !isKnownToken(token, isKnown);
      const longPair = to === from + 1 && joined.length >= SHORTEST_PAIR;
      if (joined.length < SHORTEST_JOINED || !(hyphens || unknown || longPair)) continue;
      for (const hit of hits(joined)) found.push({ ...hit, kind: "spaced", from, to });
    }
  }
  return found;
}

const isKnownToken = (token: Token | undefined, isKnown: (token: Token) => boolean): boolean =>
  token === undefined || token.script === "digit" || isKnown(token);

function positionsOf(tokens: readonly Token[]): number[] {
  let position = 0;
  return tokens.map((token) => (STOP_WORDS.has(token.raw) ? position : ++position));
}

function groupByWord(found: readonly Occurrence[]): Map<number, Occurrence[]> {
  const byWord = new Map<number, Occurrence[]>();
  for (const occurrence of found) {
    const list = byWord.get(occurrence.vocab);
    if (list === undefined) byWord.set(occurrence.vocab, [occurrence]);
    else list.push(occurrence);
  }
  return byWord;
}
