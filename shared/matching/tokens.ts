import type { Span } from "../schemas/screening.ts";
import { hasFolding, type Script, scriptOf } from "./language/scripts.ts";
import { toSimplified } from "./language/traditional.ts";
import { createMemory } from "./memory.ts";
import { type NormalText, normaliseText } from "./text.ts";

/** What stands between a token and the one before it. */
export type Separator = "start" | "none" | "joiner" | "space" | "spaced-joiner" | "gap" | "comma";

export interface Token {
  readonly index: number;
  /** In the original text, UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** Lower case, composed, without marks; look-alikes not yet folded. */
  readonly raw: string;
  readonly script: Script | "mixed";
  readonly before: Separator;
  /** Where each letter of `raw` stands in the original; null where it is the one code unit in its place. */
  readonly letters: readonly Span[] | null;
}

/** ℮ and ⍺ are symbols to Unicode, and letters where somebody puts them into a word. */
const LETTER = /[\p{L}\p{N}℮⍺]/u;
const COMMA = /[,;:()[\]{}\n\r|•·“”«»"、。【】]/u;
/** Apostrophes, and the primes by which schemes of romanisation write ь and ъ. */
const APOSTROPHE = /['’‘ʼ`′ʹʺ]/u;
/** Up to three: a hyphen of the word itself may stand between two that draw it apart (`D-F---6`). */
const JOINER = /^[-‐‑–—./_*+~·]{1,3}$/;

/** `микро-⏎схема`: a word that goes on in the next line. */
const HYPHENATION = /^[-‐][\r\n]{1,2}$/;

const [OTHER, WORD, HAN, APOSTROPHE_SIGN] = [1, 2, 3, 4] as const;
type CharClass = typeof OTHER | typeof WORD | typeof HAN | typeof APOSTROPHE_SIGN;

function classOf(char: string): CharClass {
  const script = scriptOf(char.charCodeAt(0));
  if (script === "han") return HAN;
  if (script !== "other") return WORD;
  if (APOSTROPHE.test(char)) return APOSTROPHE_SIGN;
  return LETTER.test(char) ? WORD : OTHER;
}

/** By code unit its class, 0 where it was not met: every letter of every line passes here. */
const classes = new Uint8Array(1 << 16);

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const found = classOf(text.charAt(at));
  classes[code] = found;
  return found;
}

const separators = createMemory<Separator>();
const separatorBetween = (between: string): Separator => {
  if (between === " ") return "space";
  return separators.get(between, () => readSeparator(between));
};

function readSeparator(between: string): Separator {
  if (between === "") return "none";
  if (JOINER.test(between) || HYPHENATION.test(between)) return "joiner";
  if (COMMA.test(between)) return "comma";
  if (/^ ?. ?$/.test(between) && JOINER.test(between.trim())) return "spaced-joiner";
  return between.trim() === "" && between.length === 1 ? "space" : "gap";
}

/** Script of a whole token: `mixed` when letters of two alphabets stand in it. */
export function scriptOfWord(word: string): Script | "mixed" {
  let found: Script | null = null;
  for (let i = 0; i < word.length; i++) {
    const script = scriptOf(word.charCodeAt(i));
    if (script === "digit" || script === "other") continue;
    if (found !== null && found !== script) return "mixed";
    found = script;
  }
  return found ?? (scriptOf(word.charCodeAt(0)) === "digit" ? "digit" : "other");
}

/** The same of the code units `start`..`end`. */
export function scriptOfUnits(units: Uint16Array, start: number, end: number): Script | "mixed" {
  let found: Script | null = null;
  for (let at = start; at < end; at++) {
    const script = scriptOf(units[at] ?? 0);
    if (script === "digit" || script === "other") continue;
    if (found !== null && found !== script) return "mixed";
    found = script;
  }
  return found ?? (scriptOf(units[start] ?? 0) === "digit" ? "digit" : "other");
}

/** Ends of the runs of one alphabet inside a word: `СамсунгGalaxy`. */
export function scriptRuns(word: string): number[] {
  const ends: number[] = [];
  let current: Script | null = null;
  for (let i = 0; i < word.length; i++) {
    const script = scriptOf(word.charCodeAt(i));
    if (script === "digit" || script === "other") continue;
    if (current !== null && script !== current) ends.push(i);
    current = script;
  }
  return [...ends, word.length];
}

/** Words, numbers and runs of Han characters of `original`, in order, with exact spans. */
export function tokenise(original: string): Token[] {
  const normal = normaliseText(original);
  const { text } = normal;
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (let from = 0; from < text.length; ) {
    const kind = classAt(text, from);
    if (kind !== WORD && kind !== HAN) {
      from += 1;
      continue;
    }
    const to = runEnd(text, from, kind);
    let before = tokens.length === 0 ? "start" : separatorBetween(text.slice(previousEnd, from));
    for (const end of tokenEnds(text, from, to)) {
      const token = tokenOf(normal, from, end, { index: tokens.length, before });
      // One sign may stand for several words (½, ㏂): the first of them speaks for it.
      if (token.start >= (tokens.at(-1)?.end ?? 0)) tokens.push(token);
      from = end;
      before = "none";
    }
    previousEnd = to;
  }
  return tokens;
}

function runEnd(text: string, from: number, kind: number): number {
  let to = from + 1;
  while (to < text.length) {
    const next = classAt(text, to);
    const inside =
      next === kind || (kind === WORD && next === APOSTROPHE_SIGN && classAt(text, to + 1) === WORD);
    if (!inside) break;
    to += 1;
  }
  return to;
}

/** Ends of the tokens in from..to: the whole word, or its runs of one alphabet where no folding explains the mixture. */
function tokenEnds(text: string, from: number, to: number): number[] {
  const word = text.slice(from, to);
  const foldable = scriptOfWord(word) !== "mixed" || hasFolding(word);
  return foldable ? [to] : scriptRuns(word).map((end) => from + end);
}

function tokenOf(
  normal: NormalText,
  from: number,
  to: number,
  { index, before }: Pick<Token, "index" | "before">,
): Token {
  const start = normal.starts[from] ?? 0;
  const end = normal.ends[to - 1] ?? 0;
  const isPlain = standsAsItIs(normal, from, to);
  const letters = isPlain ? null : lettersIn(normal, from, to);
  const raw = isPlain ? normal.text.slice(from, to) : withoutApostrophes(normal.text.slice(from, to));
  const script = scriptOfWord(raw);
  return { index, start, end, raw: script === "han" ? toSimplified(raw) : raw, script, before, letters };
}

/** Each letter is one code unit, all of them side by side in the original, with no apostrophe among them. */
function standsAsItIs({ text, starts, ends }: NormalText, from: number, to: number): boolean {
  const shift = (starts[from] ?? 0) - from;
  for (let at = from; at < to; at++)
    if (starts[at] !== at + shift || ends[at] !== at + shift + 1 || classAt(text, at) === APOSTROPHE_SIGN)
      return false;
  return true;
}

function lettersIn({ text, starts, ends }: NormalText, from: number, to: number): Span[] {
  const letters: Span[] = [];
  for (let at = from; at < to; at++)
    if (classAt(text, at) !== APOSTROPHE_SIGN) letters.push({ start: starts[at] ?? 0, end: ends[at] ?? 0 });
  return letters;
}

const withoutApostrophes = (text: string): string =>
  [...text].filter((sign) => !APOSTROPHE.test(sign)).join("");

/** Where each letter of `raw` stands in the original. */
export const lettersOf = ({ raw, start, letters }: Token): readonly Span[] =>
  letters ?? Array.from({ length: raw.length }, (_, at) => ({ start: start + at, end: start + at + 1 }));
