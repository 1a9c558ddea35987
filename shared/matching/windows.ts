import type { Occurrence, ReadLine } from "./occurrences.ts";
import { POLICY } from "./policy.ts";
import type { CompiledTerm } from "./terms.ts";
import { wordsIn } from "./words-in.ts";

/** The words of one term where they stand closest together in the line. */
export interface Window {
  /** One for each word of the term, in the term's order. */
  readonly parts: readonly Occurrence[];
  readonly from: number;
  readonly to: number;
  /** Meaningful words in between that are no part of the term. */
  readonly gap: number;
  readonly commas: number;
}

const overlaps = (a: Occurrence, b: Occurrence): boolean => a.from <= b.to && b.from <= a.to;

/** A good named this often in one line is known well enough. */
const MOST_WINDOWS = 4;

/** Where the term's words stand together: a good may be named twice, once in what it is not. */
export function findWindows(term: CompiledTerm, anchor: number, line: ReadLine): Window[] {
  const windows = (line.byWord.get(anchor) ?? []).flatMap(
    (start) => windowAround(term, anchor, start, line) ?? [],
  );
  if (term.words.length === 1) return tightest(windows).slice(0, MOST_WINDOWS);
  const whole =
    term.owner.kind === "not"
      ? windows.filter((window) => isOneGood(term, window, line))
      : windows.filter((window) => !isOfTwoGoods(window, line));
  return tightest(whole).slice(0, MOST_WINDOWS);
}

/** Between two goods, or a good and what it comes with: `дрон и чехол`, `дрон с чехлом`, `дрон в чехле`. */
const BESIDE = /^(и|или|с|со|в|and|or|with|in|және|мен|бен|пен|和|及|与)$/;
/** Brackets and quotes may stand inside one name: `комбайн (процессор) кухонный`. */
const LIST_SEPARATOR = /[,;、|\n\r]/;

/** An ordinary good's phrase clears nothing where its words name two goods: `дрон, чехол` is no `чехол для дрона`. */
function isOneGood(
  term: CompiledTerm,
  { from: first, to: last, parts }: Window,
  { tokens, description }: ReadLine,
): boolean {
  // `бластер с прицелом` names two goods itself.
  const isPair = wordsIn(term.text).some((word) => BESIDE.test(word));
  const isPart = (index: number): boolean => parts.some(({ from, to }) => from === index && to === index);
  return tokens.slice(first + 1, last + 1).every(({ raw, index, start }) => {
    if (LIST_SEPARATOR.test(description.slice(tokens[index - 1]?.end, start))) return false;
    return isPair || isPart(index) || !BESIDE.test(raw);
  });
}

/** What is done to a good, and by what: `screen cleaning kit for laptop`. */
const HANDLED =
  /^([a-z]+ing|repair|removal|cleaner|protector|covers?|cases?|holder|stand|tools?|brush(es)?|wipes?)$/;

/**
 * English names a good last, so words that `with` parts are two goods': `light with motion sensor` has no light
 * sensor; neither has `screen cleaning kit for laptop` a laptop screen.
 */
function isOfTwoGoods({ from: first, to: last, parts }: Window, { tokens }: ReadLine): boolean {
  if (last < first + parts.length) return false;
  const isInOrder = parts.every((part, i) => i === 0 || part.from > (parts[i - 1]?.from ?? 0));
  const link = isInOrder ? "with" : "for";
  let linked = false;
  let handled = isInOrder;
  for (let at = first + 1; at < last; at++) {
    const raw = tokens[at]?.raw ?? "";
    if (parts.some((part) => part.from <= at && at <= part.to)) continue;
    linked ||= raw === link;
    handled ||= HANDLED.test(raw);
  }
  return linked && handled;
}

/** Of windows that share a word only the tightest: `watch band for Apple Watch` names one Apple Watch. */
function tightest(windows: readonly Window[]): readonly Window[] {
  if (windows.length < 2) return windows;
  const kept: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.gap + a.commas - b.gap - b.commas)) {
    const isTaken = window.parts.some((part) =>
      kept.some((other) => other.parts.some((taken) => overlaps(part, taken))),
    );
    if (!isTaken) kept.push(window);
  }
  return kept;
}

/** Edits in all its words. */
export const editsOf = (window: Window): number => window.parts.reduce((sum, part) => sum + part.edits, 0);

function windowAround(term: CompiledTerm, anchor: number, start: Occurrence, line: ReadLine): Window | null {
  const parts: Occurrence[] = [];
  for (const word of term.words) {
    const isAnchor = word === anchor && !parts.includes(start);
    const part = isAnchor ? start : nearest(line.byWord.get(word) ?? [], start, [...parts, start]);
    if (part === null) return null;
    parts.push(part);
  }
  return measure(parts, line);
}

function nearest(
  choices: readonly Occurrence[],
  to: Occurrence,
  taken: readonly Occurrence[],
): Occurrence | null {
  let best: Occurrence | null = null;
  for (const choice of choices) {
    if (taken.some((other) => overlaps(choice, other))) continue;
    if (best === null || Math.abs(choice.from - to.from) < Math.abs(best.from - to.from)) best = choice;
  }
  return best;
}

function measure(parts: readonly Occurrence[], line: ReadLine): Window | null {
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  const covered = parts.reduce(
    (sum, part) => sum + (line.positions[part.to] ?? 0) - (line.positions[part.from] ?? 0) + 1,
    0,
  );
  const gap = Math.max(0, (line.positions[to] ?? 0) - (line.positions[from] ?? 0) + 1 - covered);
  const commas = line.tokens
    .slice(from + 1, to + 1)
    .filter(
      ({ index, before }) =>
        before === "comma" && !parts.some((part) => part.from < index && index <= part.to),
    ).length;
  if (gap > POLICY.windowGap || commas > POLICY.windowCommas || (commas > 0 && gap > 0)) return null;
  return { parts, from, to, gap, commas };
}
