import type { CompiledCatalogue } from "./compile.ts";
import type { DeclaredWord } from "./declared-words.ts";
import { joinCutHan } from "./join-cut-han.ts";
import { createJoinedReader } from "./joined-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { maskedOccurrences } from "./masked-words.ts";
import { joinSpacedLetters } from "./regroup.ts";
import { createTokenSplitter } from "./split-token.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Token, tokenise } from "./tokens.ts";
import type { WordHit } from "./word-hits.ts";
import { createWordMemory } from "./word-memory.ts";

/** A word of the vocabulary met by the tokens `from`..`to` (inclusive) of the line. */
export interface Occurrence extends WordHit {
  readonly from: number;
  readonly to: number;
}

/** A line as its words and what each may stand for. */
export interface ReadLine {
  readonly description: string;
  readonly tokens: readonly Token[];
  /** Position of each token among the words that carry meaning: stop words add no distance. */
  readonly positions: readonly number[];
  /** What is known of each token's spelling. */
  readonly words: readonly DeclaredWord[];
  readonly byWord: ReadonlyMap<number, readonly Occurrence[]>;
}

export interface LineReader {
  read(description: string): ReadLine;
}

/** A token with what it may stand for, before tokens are numbered anew. */
interface ReadToken {
  readonly token: Token;
  readonly word: DeclaredWord;
  readonly hits: readonly WordHit[];
}

/** Reads lines against one compiled catalogue. */
export function createLineReader({ vocabulary }: CompiledCatalogue, lexicon: Lexicon): LineReader {
  const words = createWordMemory(vocabulary, lexicon);
  const splitter = createTokenSplitter(vocabulary, words);
  const joinedOccurrences = createJoinedReader(words);

  const readToken = (token: Token, drawnApart: boolean, description: string): ReadToken[] => {
    const word = words.of(token);
    const hits = words.tokenHits(word);
    // One slip is likelier than two words run together that happen to make sense (тепло-взор); but of
    // letters drawn apart the last may be a word of its own, and Chinese is one run of words anyway.
    const isSure =
      hits.some((hit) => hit.edits <= (drawnApart || token.script === "han" ? 0 : 1)) || word.isKnown;
    const pieces = isSure
      ? null
      : (splitter.split(token, description) ?? (drawnApart ? splitter.shave(token) : null));
    if (pieces === null) return [{ token, word, hits: drawnApart ? relabel(hits, "spaced") : hits }];
    return pieces.map((piece) => {
      const own = words.pieceHits(piece);
      return {
        token: piece,
        word: words.of(piece),
        hits: token.script === "han" ? own : relabel(own, drawnApart ? "spaced" : "glued"),
      };
    });
  };

  return {
    read(description) {
      const { tokens: whole, spaced } = joinSpacedLetters(joinCutHan(tokenise(description), vocabulary));
      const read = whole.flatMap((token) => readToken(token, spaced.has(token.index), description));
      const tokens = read.map(({ token }, index) => (token.index === index ? token : { ...token, index }));
      const declared = read.map(({ word }) => word);
      const ofSeveral = [
        ...joinedOccurrences(tokens, declared),
        ...maskedOccurrences(tokens, declared, description, words),
      ];
      return {
        description,
        tokens,
        words: declared,
        positions: positionsOf(tokens),
        byWord: byWordOf(read, ofSeveral),
      };
    },
  };
}

/** Every line passes here: in loops, and no list of all occurrences is made on the way. */
function byWordOf(
  read: readonly ReadToken[],
  ofSeveral: readonly Occurrence[],
): ReadonlyMap<number, readonly Occurrence[]> {
  const byWord = new Map<number, Occurrence[]>();
  const add = (occurrence: Occurrence): void => {
    const known = byWord.get(occurrence.vocab);
    if (known === undefined) byWord.set(occurrence.vocab, [occurrence]);
    else known.push(occurrence);
  };
  for (const [index, { hits }] of read.entries())
    for (const hit of hits) add({ ...hit, from: index, to: index });
  for (const occurrence of ofSeveral) add(occurrence);
  return byWord;
}

const relabel = (hits: readonly WordHit[], kind: WordHit["kind"]): WordHit[] =>
  hits.map((hit) => ({ ...hit, kind }));

function positionsOf(tokens: readonly Token[]): number[] {
  let position = 0;
  return tokens.map(({ raw }) => {
    if (!STOP_WORDS.has(raw)) position += 1;
    return position;
  });
}
