import type { Span } from "../schemas/screening.ts";
import { hasFolding, type Script, scriptOf } from "./language/scripts.ts";
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
  /** Where each letter of `raw` stands in the original. */
  readonly letters: readonly Span[];
}

const LETTER = /[\p{L}\p{N}]/u;
const COMMA = /[,;:()[\]{}\n\r|•·“”«»"、。【】]/u;
/** Apostrophes, and the primes by which schemes of romanisation write ь and ъ. */
const APOSTROPHE = /['’‘ʼ`′ʹʺ]/u;
/** Up to three: a hyphen of the word itself may stand between two that draw it apart (`D-F---6`). */
const JOINER = /^[-‐‑–—./_*+~·]{1,3}$/;

const CHAR_CLASSES = ["other", "word", "han", "apostrophe"] as const;
type CharClass = (typeof CHAR_CLASSES)[number];

function classOf(char: string): CharClass {
  const script = scriptOf(char.charCodeAt(0));
  if (script === "han") return "han";
  if (script !== "other") return "word";
  if (APOSTROPHE.test(char)) return "apostrophe";
  return LETTER.test(char) ? "word" : "other";
}

/** By code unit one more than the place of its class, 0 where it was not met: every letter of every line passes here. */
const classes = new Uint8Array(1 << 16);

function classAt(text: string, at: number): CharClass {
  if (at >= text.length) return "other";
  const code = text.charCodeAt(at);
  if (classes[code] === 0) classes[code] = CHAR_CLASSES.indexOf(classOf(text.charAt(at))) + 1;
  return CHAR_CLASSES[(classes[code] ?? 1) - 1] ?? "other";
}

function separatorBetween(between: string): Separator {
  if (between === "") return "none";
  if (JOINER.test(between)) return "joiner";
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
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (let from = 0; from < normal.text.length; ) {
    const kind = classAt(normal.text, from);
    if (kind !== "word" && kind !== "han") {
      from += 1;
      continue;
    }
    const to = runEnd(normal.text, from, kind);
    const between = tokens.length === 0 ? "start" : separatorBetween(normal.text.slice(previousEnd, from));
    for (const run of tokenRuns(normal.text.slice(from, to))) {
      const place = { index: tokens.length, before: run.start === 0 ? between : "none" } as const;
      const token = tokenOf(normal, from + run.start, from + run.end, place);
      // One sign may stand for several words (½, ㏂): the first of them speaks for it.
      if (token.start >= (tokens.at(-1)?.end ?? 0)) tokens.push(token);
    }
    previousEnd = to;
    from = to;
  }
  return tokens;
}

/** Letters and digits that normalising leaves as they are, and spaces and hyphens. */
const SIMPLE = /^[a-zа-яәғқңөұүһі0-9 -]*$/;

/** The words of a text, without their places: what `tokenise` finds, quicker where the text is a simple one. */
export function wordsIn(text: string): string[] {
  const lower = text.toLowerCase().replaceAll("ё", "е");
  if (SIMPLE.test(lower)) {
    const words = lower.replaceAll("-", " ").split(" ");
    if (words.every((word) => scriptOfWord(word) !== "mixed")) return words.filter((word) => word !== "");
  }
  return tokenise(text).map(({ raw }) => raw);
}

function runEnd(text: string, from: number, kind: CharClass): number {
  let to = from + 1;
  while (to < text.length) {
    const next = classAt(text, to);
    const inside =
      next === kind || (kind === "word" && next === "apostrophe" && classAt(text, to + 1) === "word");
    if (!inside) break;
    to += 1;
  }
  return to;
}

/** The whole word, or its runs of one alphabet where no folding explains the mixture. */
function tokenRuns(word: string): { start: number; end: number }[] {
  const foldable = scriptOfWord(word) !== "mixed" || hasFolding(word);
  const ends = foldable ? [word.length] : scriptRuns(word);
  return ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
}

function tokenOf(
  normal: NormalText,
  from: number,
  to: number,
  place: Pick<Token, "index" | "before">,
): Token {
  let raw = "";
  const letters: Span[] = [];
  for (let at = from; at < to; at++) {
    if (classAt(normal.text, at) === "apostrophe") continue;
    raw += normal.text.charAt(at);
    letters.push({ start: normal.starts[at] ?? 0, end: normal.ends[at] ?? 0 });
  }
  return {
    ...place,
    start: normal.starts[from] ?? 0,
    end: normal.ends[to - 1] ?? 0,
    raw,
    script: scriptOfWord(raw),
    letters,
  };
}
