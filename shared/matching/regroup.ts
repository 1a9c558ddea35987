import { lettersOf, type Separator, scriptOfWord, type Token } from "./tokens.ts";

/** Fewer letters drawn apart than this are initials or units. */
const SHORTEST_SPACED = 4;

/** Digits may stand among them, in a model's name: `M P U 9 2 5 0`. */
const FEWEST_LETTERS = 2;

/** Two Chinese characters make a word. */
const SHORTEST_SPACED_HAN = 2;

/** A letter by itself, or a piece of Chinese: the characters of a word may be drawn apart in part only. */
const isLetter = (token: Token): boolean => token.script === "han" || token.raw.length === 1;
const isHan = (token: Token | undefined): boolean => token?.script === "han";

/** What stands between the letters of one word is the same throughout; a hyphen inside a name may be one of them. */
const APART = {
  start: 0,
  none: 0,
  joiner: 0,
  space: 1,
  "spaced-joiner": 1,
  gap: 2,
  comma: 3,
} as const satisfies Record<Separator, number>;
const apart = (token: Token | undefined): number => APART[token?.before ?? "start"];

/** End (exclusive) of the run of single letters that starts at `from`. */
function lettersEnd(tokens: readonly Token[], from: number): number {
  const han = isHan(tokens[from]);
  let end = from;
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    if (!isLetter(token) || isHan(token) !== han) break;
    end += 1;
  }
  return end;
}

/** End (exclusive) of the word that starts at `from`: where the letters no longer stand as far apart as the first two. */
function runEnd(tokens: readonly Token[], from: number): number {
  const end = lettersEnd(tokens, from);
  const width = apart(tokens[from + 1]);
  for (let at = from + 2; at < end; at++) if (apart(tokens[at]) !== width) return at;
  return end;
}

function isDrawnApart(run: readonly Token[]): boolean {
  if (!isHan(run[0]))
    return (
      run.length >= SHORTEST_SPACED && run.filter(({ script }) => script !== "digit").length >= FEWEST_LETTERS
    );
  const isList = run.slice(1).some(({ before }) => before === "comma");
  const single = run.filter(({ raw }) => raw.length === 1).length;
  return run.length >= SHORTEST_SPACED_HAN && (isList ? single === run.length : single > 0);
}

/** One token of several that stand in order. */
export function merge(run: readonly Token[], index: number): Token {
  const raw = run.map((token) => token.raw).join("");
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("an empty run has no token");
  const letters = run.flatMap(lettersOf);
  return {
    index,
    start: first.start,
    end: last.end,
    raw,
    script: scriptOfWord(raw),
    before: first.before,
    letters,
  };
}

export interface Regrouped {
  readonly tokens: readonly Token[];
  /** Indexes of the tokens that were letters drawn apart. */
  readonly spaced: ReadonlySet<number>;
}

/** Joins letters drawn apart (`п р и ц е л`, `п-р-и-ц-е-л`) into the word they spell. */
export function joinSpacedLetters(tokens: readonly Token[]): Regrouped {
  const joined: Token[] = [];
  const spaced = new Set<number>();
  for (let at = 0; at < tokens.length; ) {
    const end = runEnd(tokens, at);
    const token = tokens[at];
    if (end - at > 1 && isDrawnApart(tokens.slice(at, end))) {
      spaced.add(joined.length);
      joined.push(merge(tokens.slice(at, end), joined.length));
      at = end;
    } else if (token !== undefined) {
      joined.push(token.index === joined.length ? token : { ...token, index: joined.length });
      at += 1;
    }
  }
  return { tokens: joined, spaced };
}
