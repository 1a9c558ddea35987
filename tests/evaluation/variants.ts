import type { Span } from "../../shared/schemas/screening.ts";
import type { Random } from "../support/random.ts";
import { EXOTIC } from "./variants/exotic.ts";
import { LOOKALIKES } from "./variants/lookalikes.ts";
import { SCHEMES } from "./variants/schemes.ts";
import { withTypo } from "./variants/typos.ts";

/**
 * Disguises of a declared line, made by seed. The tables are those of Unicode's confusables, of the
 * official schemes and of keyboards, written without a look at the matcher's own.
 */

export const VARIANT_KINDS = ["homoglyph", "spacing", "translit", "typo", "glued", "masked", "part"] as const;
export type VariantKind = (typeof VARIANT_KINDS)[number];

export interface Variant {
  readonly kind: VariantKind;
  /** Which way of this kind: `all letters`, `dotted`, `GOST 7.79 B`… */
  readonly style: string;
  readonly text: string;
}

/** Makes one disguise of `line`, changing the words in `targets`; null where it has nothing to change. */
type Disguise = (line: string, targets: readonly Span[], random: Random) => string | null;

const LETTERS = /\p{L}/u;
const LONG_ENOUGH = 4;

/** Replaces each target by what `change` makes of it; null where nothing came out different. */
function rewrite(
  line: string,
  targets: readonly Span[],
  change: (word: string) => string | null,
): string | null {
  let out = "";
  let at = 0;
  for (const { start, end } of [...targets].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const word = line.slice(start, end);
    out += line.slice(at, start) + (change(word) ?? word);
    at = end;
  }
  out += line.slice(at);
  return out === line ? null : out;
}

/** Replaces at the most `most` letters that `table` has a twin for, chosen by chance. */
function replaceLetters(
  word: string,
  table: Readonly<Record<string, readonly string[]>>,
  most: number,
  random: Random,
): string | null {
  const letters = [...word];
  const places = letters.flatMap((letter, i) => (table[letter] === undefined ? [] : [i]));
  const chosen = new Set<number>();
  while (chosen.size < Math.min(most, places.length)) chosen.add(random.pick(places));
  return letters
    .map((letter, i) => (chosen.has(i) ? random.pick(table[letter] ?? [letter]) : letter))
    .join("");
}

const homoglyphs =
  (table: Readonly<Record<string, readonly string[]>>, share: number): Disguise =>
  (line, targets, random) =>
    rewrite(line, targets, (word) =>
      word.length < LONG_ENOUGH
        ? null
        : replaceLetters(word, table, Math.max(1, Math.round(word.length * share)), random),
    );

const drawnApart =
  (separator: string, all: boolean): Disguise =>
  (line, targets, random) => {
    const long = targets.filter(
      ({ start, end }) => end - start >= LONG_ENOUGH && LETTERS.test(line.slice(start, end)),
    );
    if (long.length === 0) return null;
    return rewrite(line, all ? long : [random.pick(long)], (word) => [...word].join(separator));
  };

const hidden =
  (character: string, share: number): Disguise =>
  (line, targets, random) =>
    rewrite(line, targets, (word) =>
      [...word].map((letter, i) => (i > 0 && random.chance(share) ? character + letter : letter)).join(""),
    );

/** With a space behind it the rest is a word of its own (`под шипы`: for spikes): no reader sees a cut. */
const PREPOSITION = /^(под|над|на|по|за|до|от|из|без|при|про|для|об|со|во|in|on|at|by|for|to|of)$/i;

/** Cuts a word of seven letters or more once, two letters from its ends at the least. */
const cut =
  (separator: string): Disguise =>
  (line, targets, random) => {
    const long = targets.filter(
      ({ start, end }) => end - start >= 7 && /^\p{L}+$/u.test(line.slice(start, end)),
    );
    if (long.length === 0) return null;
    return rewrite(line, [random.pick(long)], (word) => {
      const at = 2 + random.below(word.length - 3);
      if (separator === " " && PREPOSITION.test(word.slice(0, at))) return null;
      return word.slice(0, at) + separator + word.slice(at);
    });
  };

const romanised =
  (scheme: (text: string) => string): Disguise =>
  (line, targets) =>
    targets.some(({ start, end }) => /\p{Script=Cyrillic}{3}/u.test(line.slice(start, end)))
      ? scheme(line)
      : null;

const typo: Disguise = (line, targets, random) => {
  const long = targets.filter(
    ({ start, end }) => end - start >= 7 && /^\p{L}+$/u.test(line.slice(start, end)),
  );
  return long.length === 0 ? null : rewrite(line, [random.pick(long)], (word) => withTypo(word, random));
};

/** Runs a target together with the word behind or before it. */
const glued: Disguise = (line, targets, random) => {
  const edges = targets.flatMap(({ start, end }) => [
    ...(/^ \p{L}{3}/u.test(line.slice(end)) ? [end] : []),
    ...(/\p{L}{3} $/u.test(line.slice(0, start)) ? [start - 1] : []),
  ]);
  if (edges.length === 0) return null;
  const at = random.pick(edges);
  return line.slice(0, at) + line.slice(at + 1);
};

const allGlued: Disguise = (line, targets) => {
  const from = Math.min(...targets.map(({ start }) => start));
  const to = Math.max(...targets.map(({ end }) => end));
  const inside = line.slice(from, to);
  return / /.test(inside) && /^[\p{L} ]+$/u.test(inside)
    ? line.slice(0, from) + inside.replaceAll(" ", "") + line.slice(to)
    : null;
};

/** From so many letters a word is still told with one of them hidden. */
const MASKABLE = 7;

/** Hides one inner letter of a word: `теплов*зор`, as those write who fear a filter. */
const masked =
  (mask: string): Disguise =>
  (line, targets, random) => {
    const long = targets.filter(
      ({ start, end }) => end - start >= MASKABLE && /^\p{L}+$/u.test(line.slice(start, end)),
    );
    if (long.length === 0) return null;
    return rewrite(line, [random.pick(long)], (word) => {
      const at = 1 + random.below(word.length - 2);
      return word.slice(0, at) + mask + word.slice(at + 1);
    });
  };

/** One half of each word romanised: `teploвизор`, `теплоvizor`. */
const halfRomanised =
  (scheme: (text: string) => string, first: boolean): Disguise =>
  (line, targets) =>
    rewrite(line, targets, (word) => {
      if (word.length < MASKABLE || !/^\p{Script=Cyrillic}+$/u.test(word)) return null;
      const middle = Math.ceil(word.length / 2);
      const [left, right] = [word.slice(0, middle), word.slice(middle)];
      return first ? scheme(left) + right : left + scheme(right);
    });

const PART_NUMBER = /^[A-Z]{2,}[A-Z\d-]*\d[A-Z\d-]*$/;

/** Changes a part number: `STM32F4O7`, `ХС7А35Т`, `STM 32 F407`. */
const partNumber =
  (change: (part: string, random: Random) => string): Disguise =>
  (line, targets, random) =>
    rewrite(line, targets, (word) =>
      PART_NUMBER.test(word) && word.length >= MASKABLE ? change(word, random) : null,
    );

const CYRILLIC_CAPITALS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX".split(" ").map(([to = "", from = ""]) => [from, [to]]),
);
const AS_LETTERS: Readonly<Record<string, readonly string[]>> = {
  "0": ["O"],
  "1": ["I", "l"],
  "5": ["S"],
  "8": ["B"],
};
const BETWEEN_KINDS = /(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])/g;

const STYLES: readonly { readonly kind: VariantKind; readonly style: string; readonly disguise: Disguise }[] =
  [
    ...Object.entries(LOOKALIKES).flatMap(([name, table]) => [
      { kind: "homoglyph" as const, style: `${name}, one letter`, disguise: homoglyphs(table, 0) },
      { kind: "homoglyph" as const, style: `${name}, a third`, disguise: homoglyphs(table, 0.34) },
      { kind: "homoglyph" as const, style: `${name}, all`, disguise: homoglyphs(table, 1) },
    ]),
    ...Object.entries({
      spaces: " ",
      dots: ".",
      hyphens: "-",
      underscores: "_",
      asterisks: "*",
      slashes: "/",
      "middle dots": "·",
      "two spaces": "  ",
      "no-break spaces": "\u00a0",
    }).map(([name, separator]) => ({
      kind: "spacing" as const,
      style: `one word, ${name}`,
      disguise: drawnApart(separator, false),
    })),
    { kind: "spacing", style: "all words, spaces", disguise: drawnApart(" ", true) },
    { kind: "spacing", style: "all words, dots", disguise: drawnApart(".", true) },
    { kind: "spacing", style: "all words, hyphens", disguise: drawnApart("-", true) },
    { kind: "spacing", style: "cut by a space", disguise: cut(" ") },
    { kind: "spacing", style: "cut by a hyphen", disguise: cut("-") },
    { kind: "spacing", style: "cut by a dot", disguise: cut(".") },
    ...Object.entries({
      "zero-width spaces": "\u200b",
      "soft hyphens": "\u00ad",
      "word joiners": "\u2060",
      "zero-width joiners": "\u200d",
    }).map(([style, character]) => ({ kind: "spacing" as const, style, disguise: hidden(character, 0.5) })),
    ...Object.entries(SCHEMES).map(([style, scheme]) => ({
      kind: "translit" as const,
      style,
      disguise: romanised(scheme),
    })),
    ...[
      ["exotic, one letter", 0],
      ["exotic, a third", 0.34],
      ["exotic, two thirds", 0.67],
    ].map(([style, share]) => ({
      kind: "homoglyph" as const,
      style: String(style),
      disguise: homoglyphs(EXOTIC, Number(share)),
    })),
    { kind: "translit", style: "first half", disguise: halfRomanised(SCHEMES.passport ?? String, true) },
    { kind: "translit", style: "second half", disguise: halfRomanised(SCHEMES.passport ?? String, false) },
    ...Object.entries({ asterisk: "*", underscore: "_", dot: ".", "number sign": "#", question: "?" }).map(
      ([style, mask]) => ({ kind: "masked" as const, style, disguise: masked(mask) }),
    ),
    {
      kind: "part",
      style: "Cyrillic capitals",
      disguise: partNumber(
        (part, random) => replaceLetters(part, CYRILLIC_CAPITALS, part.length, random) ?? part,
      ),
    },
    {
      kind: "part",
      style: "letters for digits",
      disguise: partNumber((part, random) => replaceLetters(part, AS_LETTERS, 1, random) ?? part),
    },
    {
      kind: "part",
      style: "cut by spaces",
      disguise: partNumber((part) => part.replace(BETWEEN_KINDS, " ")),
    },
    {
      kind: "part",
      style: "cut by hyphens",
      disguise: partNumber((part) => part.replace(BETWEEN_KINDS, "-")),
    },
    { kind: "part", style: "cut by dots", disguise: partNumber((part) => part.replace(BETWEEN_KINDS, ".")) },
    { kind: "part", style: "small letters", disguise: partNumber((part) => part.toLowerCase()) },
    { kind: "typo", style: "one slip", disguise: typo },
    { kind: "glued", style: "two words", disguise: glued },
    { kind: "glued", style: "the whole name", disguise: allGlued },
  ];

/**
 * One variant of every style that has something to change in the line.
 * @param targets the words to disguise, as spans of the line: what a declarant would hide
 */
export function variantsOf(line: string, targets: readonly Span[], random: Random): Variant[] {
  return STYLES.flatMap(({ kind, style, disguise }) => {
    const text = disguise(line, targets, random);
    return text === null || text === line ? [] : [{ kind, style, text }];
  });
}
