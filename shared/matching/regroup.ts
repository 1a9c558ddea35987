import type { Token } from "./tokens.ts";
import { scriptOfWord } from "./tokens.ts";

/** Fewer letters drawn apart than this are initials or units. */
const SHORTEST_SPACED = 4;

/** Two Chinese characters make a word. */
const SHORTEST_SPACED_HAN = 2;

const isLetter = (token: Token): boolean => token.raw.length === 1 && token.script !== "digit";
const isHan = (token: Token | undefined): boolean => token?.script === "han";

/** End (exclusive) of the run of single letters that starts at `from`; a wider gap ends a word. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined || !isLetter(token) || isHan(token) !== isHan(tokens[from])) break;
    if (to > from && (token.before === "gap" || token.before === "comma")) break;
    to += 1;
  }
  return to;
}

function merge(run: readonly Token[], index: number): Token {
  const raw = run.map((token) => token.raw).join("");
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("an empty run has no token");
  return { index, start: first.start, end: last.end, raw, script: scriptOfWord(raw), before: first.before };
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
    if (end - at >= (isHan(token) ? SHORTEST_SPACED_HAN : SHORTEST_SPACED)) {
      spaced.add(joined.length);
      joined.push(merge(tokens.slice(at, end), joined.length));
      at = end;
    } else if (token !== undefined) {
      joined.push({ ...token, index: joined.length });
      at += 1;
    }
  }
  return { tokens: joined, spaced };
}
