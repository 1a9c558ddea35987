import { isDigit } from "./language/digits.ts";

/** Cuts words that were run together: `микросхемыипроцессоры` → микросхемы, и, процессоры. */

export interface Pieces {
  /** Lengths of the pieces, in order. */
  readonly lengths: readonly number[];
  /** How many pieces are words of the catalogue. */
  readonly known: number;
}

const SHORTEST_PIECE = 3;
/** A term inside an unknown word must be this long: short ones are found in everything. */
const SHORTEST_TERM = 5;
const LONGEST_PIECE = 18;
const LONGEST_UNIT = 2;
const CONNECTORS = new Set("и с в к б на от по до из для под және мен and for".split(" "));
const DIGITS = /^\d+$/;

/** What is asked of a piece. */
export interface PieceTest {
  /** A word of the catalogue. */
  isTerm(piece: string): boolean;
  /** An ordinary word. */
  isWord(piece: string): boolean;
}

/** What a piece is: nothing that may stand in a cut, a word beside a term, or a term. */
const [NOTHING, FILLER, TERM] = [1, 2, 3] as const;
/** The piece `start`..`end` (half-open) of a word. */
type Judge = (start: number, end: number) => number;

/** The cut with the fewest pieces in which each is a word, at least one of them a term's. */
export function cutGlued(word: string, test: PieceTest): Pieces | null {
  // Nearly all words hold no term: that is asked far more cheaply than where to cut.
  if (!holdsTerm(word, test)) return null;
  const judge = createJudge(word, test);
  const leadsToEnd = placesBeforeEnd(word.length, judge);
  if (leadsToEnd[0] !== YES) return null;
  const whole = fewestPieces(word.length, judge, leadsToEnd);
  return whole === undefined || whole.known === 0 || whole.lengths.length < 2 ? null : whole;
}

function fewestPieces(length: number, judge: Judge, leadsToEnd: Uint8Array): Pieces | undefined {
  const best: (Pieces | undefined)[] = [{ lengths: [], known: 0 }];
  for (let end = 1; end <= length; end++) {
    if (leadsToEnd[end] !== YES) continue;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
      const before = best[start];
      if (before === undefined || !mayBeat(before, best[end])) continue;
      const candidate = extend(before, end - start, judge(start, end));
      if (candidate !== null && isBetter(candidate, best[end])) best[end] = candidate;
    }
  }
  return best[length];
}

function holdsTerm(word: string, { isTerm }: PieceTest): boolean {
  for (let start = 0; start + SHORTEST_TERM <= word.length; start++) {
    const last = Math.min(word.length, start + LONGEST_PIECE);
    for (let end = start + SHORTEST_TERM; end <= last; end++) if (isTerm(word.slice(start, end))) return true;
  }
  return false;
}

const YES = 1;

/** The places from which on a word is nothing but pieces: most words have none but their end, and no other is worth a cut. */
function placesBeforeEnd(length: number, judge: Judge): Uint8Array {
  const leads = new Uint8Array(length + 1);
  leads[length] = YES;
  for (let end = length; end > 0; end--) {
    if (leads[end] !== YES) continue;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++)
      if (leads[start] !== YES && judge(start, end) !== NOTHING) leads[start] = YES;
  }
  return leads;
}

/** Each piece is looked up once. */
function createJudge(word: string, test: PieceTest): Judge {
  const judged = new Uint8Array(word.length * (LONGEST_PIECE + 1));
  return (start, end) => {
    const place = start * (LONGEST_PIECE + 1) + end - start;
    const known = judged[place] ?? 0;
    if (known !== 0) return known;
    const isAfterDigit = start > 0 && isDigit(word.charCodeAt(start - 1));
    const verdict = judgePiece(word.slice(start, end), isAfterDigit, test);
    judged[place] = verdict;
    return verdict;
  };
}

function judgePiece(piece: string, isAfterDigit: boolean, { isTerm, isWord }: PieceTest): number {
  const { length } = piece;
  if (length >= SHORTEST_TERM && isTerm(piece)) return TERM;
  // `квадрокоптерскамерой4к`: the unit after a number.
  if (isAfterDigit && length <= LONGEST_UNIT) return FILLER;
  if (CONNECTORS.has(piece) || DIGITS.test(piece)) return FILLER;
  if (length < SHORTEST_PIECE) return NOTHING;
  // A short term (`лцу`) may stand beside a long one, where both make up the whole word.
  return isWord(piece) || (length < SHORTEST_TERM && isTerm(piece)) ? FILLER : NOTHING;
}

const extend = ({ lengths, known }: Pieces, length: number, verdict: number): Pieces | null =>
  verdict === NOTHING ? null : { lengths: [...lengths, length], known: known + (verdict === TERM ? 1 : 0) };

/** Whether one piece more than `before` could be better, whatever it is: asked before the piece is looked up. */
const mayBeat = (before: Pieces, current: Pieces | undefined): boolean =>
  current === undefined || compare(before.lengths.length + 1, before.known + 1, current) < 0;

const isBetter = ({ lengths, known }: Pieces, current: Pieces | undefined): boolean =>
  current === undefined || compare(lengths.length, known, current) < 0;

/** Below 0 where so many pieces, so many of them known, are better: fewer pieces, then more known ones. */
const compare = (pieces: number, known: number, current: Pieces): number =>
  pieces - current.lengths.length || current.known - known;
