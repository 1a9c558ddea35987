import { createDeclaredWords, type DeclaredWord, type DeclaredWords } from "./declared-words.ts";
import { glyphHits } from "./glyph-hits.ts";
import { countDigits } from "./language/digits.ts";
import { hasKazakhLetters, kazakhStems } from "./language/kazakh.ts";
import { hashSkeleton } from "./language/skeleton.ts";
import type { Lexicon } from "./lexicon.ts";
import { unmasked } from "./masked-words.ts";
import { createMemory } from "./memory.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { scriptOfWord, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { hitsOf, type WordHit } from "./word-hits.ts";

/** What declared words may stand for, remembered from line to line. */
export interface WordMemory extends DeclaredWords {
  /** All words of the vocabulary that a token may stand for, in any of its readings. */
  tokenHits(word: DeclaredWord): readonly WordHit[];
  /** Of a piece of a token: as it is or inflected, look-alike letters read too, never by edits. */
  pieceHits(piece: Pick<Token, "raw" | "script">): readonly WordHit[];
  /** The same for words put together from neighbours: nearly all are nothing, and two cheap keys say so. */
  joinedHits(word: string): readonly WordHit[];
  /** The same for a word of which one letter, behind `left`, is hidden. */
  maskedHits(left: string, right: string): readonly WordHit[];
  /** A term of several words, written as one. */
  isCompact(vocab: number): boolean;
  isWord(piece: string): boolean;
  /** A word of the catalogue that is trusted inside a run-together word. */
  isTerm(piece: string): boolean;
  /** A brand's or maker's name, as it is. */
  isName(piece: string): boolean;
}

/** An inflected word that no dictionary knows is trusted inside a run-together one from this length. */
const SURE_PIECE = 8;
/** Short brand names are found inside many words (glyco-sides). */
const SURE_NAME = 6;
/** A romanised Russian word shorter than this is a syllable of everything. */
const SHORTEST_ROMANISED = 5;

const FEWEST_LETTERS = 3;
/** A digit among letters that prevail: `6лок`, `риг0л`. */
function isMixed({ raw }: Pick<Token, "raw">): boolean {
  const digits = countDigits(raw);
  return digits > 0 && raw.length - digits >= FEWEST_LETTERS;
}

/** One or two digits in a longer word may stand in it beside a slip. */
const MOST_DIGITS = 2;
const SHORTEST_SLIPPED = 5;
const mayHoldSlip = (token: Pick<Token, "raw">): boolean =>
  token.raw.length >= SHORTEST_SLIPPED && isMixed(token) && countDigits(token.raw) <= MOST_DIGITS;

const NONE: readonly WordHit[] = [];

/** The reading with the fewest slips speaks for a word that several readings reach. */
function leastEdited(hits: readonly WordHit[]): readonly WordHit[] {
  const isChosen = hits.every(
    ({ vocab, edits }, at) =>
      edits === hits[0]?.edits && hits.findIndex((other) => other.vocab === vocab) === at,
  );
  if (isChosen) return hits;
  const best = hits.toReversed().sort((a, b) => b.edits - a.edits);
  return [...new Map(best.map((hit) => [hit.vocab, hit])).values()].toReversed();
}

export function createWordMemory(vocabulary: Vocabulary, lexicon: Lexicon): WordMemory {
  const plain = createMemory<readonly WordHit[]>();
  const alike = createMemory<readonly WordHit[]>();
  /** Of a part of a token, or of several put together: never by edits. */
  const exactHits = (word: string, lookalike: boolean): readonly WordHit[] =>
    (lookalike ? alike : plain).get(word, () =>
      hitsOf(vocabulary, lexicon.forms(word), { lookalike, fuzzy: false }),
    );

  /** Asked of every piece of a Kazakh word, nearly all of which are nothing: their forms are neither made nor kept. */
  const mayHaveStem = (word: string): boolean =>
    hasKazakhLetters(word) &&
    scriptOfWord(word) === "cyrillic" &&
    kazakhStems(word).some((stem) => vocabulary.mayHaveKey(hashSkeleton(stem).key));

  const soughtHits = (word: string): readonly WordHit[] => {
    const isWorth = vocabulary.mayHaveAny(hashSkeleton(word)) || mayHaveStem(word);
    return isWorth ? exactHits(word, false) : NONE;
  };
  const declared = createDeclaredWords(lexicon);

  const isWord = (piece: string): boolean =>
    piece.length >= SHORTEST_ROMANISED ? lexicon.isGuarded(piece) : lexicon.isWord(piece);

  /** Only whole words count, not guesses: простагландины hold no Landini. */
  const isSure = (piece: string, { kind, vocab }: WordHit): boolean => {
    if (kind === "exact") return vocabulary.word(vocab).kind !== "name" || piece.length >= SURE_NAME;
    return kind !== "typo" && (isWord(piece) || piece.length >= SURE_PIECE);
  };

  /** мех is fur, though its letters also spell mex. */
  const isPlain = ({ raw, forms }: DeclaredWord): boolean =>
    forms.some(({ word, ordinary }) => ordinary && word === raw);

  const readHits = (token: DeclaredWord): readonly WordHit[] => {
    if (STOP_WORDS.has(token.raw)) return NONE;
    const all: WordHit[] = [];
    for (const [at, { lookalike }] of token.readings.entries()) {
      const forms = token.forms[at];
      if (forms === undefined || (lookalike && isPlain(token))) continue;
      // A whole word in one alphabet that only might be the other's letters: no edits on top of that.
      const fuzzy = !lookalike || token.script === "mixed" || mayHoldSlip(token);
      all.push(...hitsOf(vocabulary, forms, { lookalike, fuzzy }));
    }
    // Of `6лок` the reading behind its number is no reason not to see `блок`; nor of `ләзерлік` that of its whole.
    if (
      isMixed(token) ||
      hasKazakhLetters(token.raw) ||
      all.every(({ kind }) => kind === "typo" || kind === "phonetic")
    )
      all.unshift(...glyphHits(token, vocabulary));
    return all.length < 2 ? all : leastEdited(all);
  };

  const isCompact = (vocab: number): boolean => vocabulary.word(vocab).kind === "compact";
  const masked = createMemory<readonly WordHit[]>();

  return {
    joinedHits: soughtHits,
    isCompact,
    maskedHits: (left, right) =>
      masked.get(`${left}*${right}`, () =>
        unmasked(left, right)
          .flatMap(soughtHits)
          .filter(({ vocab }) => !isCompact(vocab)),
      ),
    isWord,
    of: declared.of,
    pieceHits: (piece) =>
      declared.of(piece).readings.flatMap(({ word, lookalike }) => exactHits(word, lookalike)),
    isTerm: (piece) => soughtHits(piece).some((hit) => isSure(piece, hit)),
    isName: (piece) =>
      soughtHits(piece).some(({ kind, vocab }) => kind === "exact" && vocabulary.word(vocab).kind === "name"),
    tokenHits(word) {
      word.hits ??= readHits(word);
      return word.hits;
    },
  };
}
