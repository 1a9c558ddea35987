import type { Catalogue, Term } from "../schemas/catalogue.ts";
import { textOf, type Units } from "./language/text-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { isStopWord } from "./stop-words.ts";
import type { TermPacker } from "./term-packer.ts";
import type { Owner } from "./terms.ts";
import type { VocabularyBuilder } from "./vocabulary-builder.ts";
import { createWordFinder, type FoundWords } from "./words-in.ts";

export interface RawTerm extends Pick<Term, "text" | "rule" | "with" | "weak" | "fuzzyFrom"> {}

/** Only Chinese has pinyin. */
const HAN_IN = /\p{Script=Han}/u;
const FIRST_HAN = 0x2e80;
function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_HAN) return HAN_IN.test(text);
  return false;
}

/** Shorter romanisations are syllables of everything. */
const SHORTEST_PINYIN = 6;
/** A term of several words is also one word that somebody ran together: `блокпитания`. */
const LONGEST_COMPACT_TERM = 4;
const SHORTEST_COMPACT = 8;

/** Run together or romanised is disguise enough: no edits on top of it. */
const withoutEdits = (rule: Term["rule"]): Term["rule"] => (rule === "fuzzy" ? "exact" : rule);

interface TermCompilerOptions {
  readonly pinyin: Catalogue["pinyin"];
  readonly lexicon: Pick<Lexicon, "isWord">;
  readonly words: VocabularyBuilder;
  readonly terms: TermPacker;
}

/** Packs terms as they are, and as one word: run together, or in pinyin; one that has no word at all is none. */
export function termCompiler({ pinyin, lexicon, words, terms }: TermCompilerOptions) {
  const wordsOfTerm = createWordFinder();
  const wordsBeside = createWordFinder();

  /** @param easedFrom the length of words from which slips are asked for in them */
  const addAll = (
    { units, ends }: FoundWords,
    { kind, easedFrom, stopsToo }: { kind: "word" | "name"; easedFrom: number; stopsToo: boolean },
  ): number[] => {
    const ids: number[] = [];
    const word = { units, start: 0, end: 0 };
    for (const end of ends) {
      word.end = end;
      if (stopsToo || !isStopWord(word)) ids.push(words.addUnits(word, kind, end - word.start >= easedFrom));
      word.start = end;
    }

    return ids;
  };
  /** Content words of a term; all its words where it has no content word, or is a name (By Kilian). */
  const addContent = (found: FoundWords, kind: "word" | "name", easedFrom = NEVER): number[] => {
    const ids = addAll(found, { kind, easedFrom, stopsToo: kind === "name" });
    return ids.length > 0 ? ids : addAll(found, { kind, easedFrom, stopsToo: true });
  };
  const idsBeside = rememberedIds((text) => addContent(wordsBeside(text), "word"));

  const romanised = (text: string): string | undefined => {
    const spelt = hasHan(text) ? pinyin[text] : undefined;
    return spelt === undefined || spelt.length < SHORTEST_PINYIN ? undefined : spelt;
  };

  /** Caran d'Ache runs together into an ordinary pencil. What the earlier index has run together is no word. */
  const isNoWord = (all: Units): boolean =>
    words.knows(all, "compact") || !lexicon.isWord(textOf(all.units, all.start, all.end));

  const addCompact = ({ units, ends }: FoundWords, contentWords: number): number | undefined => {
    const all = { units, start: 0, end: ends.at(-1) ?? 0 };
    if (contentWords < 2 || contentWords > LONGEST_COMPACT_TERM || all.end < SHORTEST_COMPACT)
      return undefined;
    return isNoWord(all) ? words.addUnits(all, "compact") : undefined;
  };

  return ({ text, rule, fuzzyFrom = 0, weak, with: beside }: RawTerm, owner: Owner): void => {
    const found = wordsOfTerm(text);
    const ids = addContent(found, kindOfOwner(owner), rule === "fuzzy" && fuzzyFrom > 0 ? fuzzyFrom : NEVER);
    if (ids.length === 0) return;
    terms.addText({
      text,
      owner,
      fuzzyFrom,
      weak,
      with: beside.map(idsBeside),
    });
    terms.addWay(rule, ids);
    const spelt = romanised(text);
    if (spelt !== undefined) terms.addWay(withoutEdits(rule), [words.add(spelt, "pinyin")]);
    const compact = addCompact(found, ids.length);
    if (compact !== undefined) terms.addWay(withoutEdits(rule), [compact]);
  };
}

const NEVER = Number.POSITIVE_INFINITY;

/** The words of a brand or maker are names, which have no dictionary forms. */
const kindOfOwner = ({ kind }: Owner): "word" | "name" =>
  kind === "brand" || kind === "maker" ? "name" : "word";

/** All spellings of a brand stand beside the same phrases. */
function rememberedIds(make: (text: string) => number[]): (text: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const ids = known.get(text) ?? make(text);
    known.set(text, ids);
    return ids;
  };
}
