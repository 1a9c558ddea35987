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

/** The cut with the fewest pieces in which each is a word, at least one of them a term's. */
export function cutGlued(word: string, test: PieceTest): Pieces | null {
  // Nearly all words hold no term, and whether they do is asked far more cheaply than where to cut.
  if (!holdsTerm(word, test)) return null;
  const best: (Pieces | undefined)[] = [{ lengths: [], known: 0 }];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
      const before = best[start];
      if (before === undefined || !mayBeat(before, best[end])) continue;
      const isAfterDigit = start > 0 && isDigit(word.charCodeAt(start - 1));
      const candidate = extend(before, word.slice(start, end), isAfterDigit, test);
      if (candidate !== null && isBetter(candidate, best[end])) best[end] = candidate;
    }
  }
  const whole = best[word.length];
  return whole === undefined || whole.known === 0 || whole.lengths.length < 2 ? null : whole;
}

function holdsTerm(word: string, { isTerm }: PieceTest): boolean {
  for (let start = 0; start + SHORTEST_TERM <= word.length; start++) {
    const last = Math.min(word.length, start + LONGEST_PIECE);
    for (let end = start + SHORTEST_TERM; end <= last; end++) if (isTerm(word.slice(start, end))) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Null where the piece is nothing that may stand in a cut. */
function extend(before: Pieces, piece: string, isAfterDigit: boolean, test: PieceTest): Pieces | null {
  const isTerm = piece.length >= SHORTEST_TERM && test.isTerm(piece);
  // `квадрокоптерскамерой4к`: the unit after a number.
  const isUnit = isAfterDigit && piece.length <= LONGEST_UNIT;
  if (!isTerm && !isUnit && !isFiller(piece, test)) return null;
  return { lengths: [...before.lengths, piece.length], known: before.known + (isTerm ? 1 : 0) };
}

/** A short term (`лцу`) may stand beside a long one, where both make up the whole word. */
const isFiller = (piece: string, { isWord, isTerm }: PieceTest): boolean =>
  CONNECTORS.has(piece) ||
  DIGITS.test(piece) ||
  (piece.length >= SHORTEST_PIECE && (isWord(piece) || isTerm(piece)));

/** Whether one piece more than `before` could be better, whatever it is: asked before the piece is looked up. */
const mayBeat = (before: Pieces, current: Pieces | undefined): boolean =>
  current === undefined || compare(before.lengths.length + 1, before.known + 1, current) < 0;

const isBetter = ({ lengths, known }: Pieces, current: Pieces | undefined): boolean =>
  current === undefined || compare(lengths.length, known, current) < 0;

/** Below 0 where so many pieces, so many of them known, are better: fewer pieces, then more known ones. */
const compare = (pieces: number, known: number, current: Pieces): number =>
  pieces - current.lengths.length || current.known - known;
