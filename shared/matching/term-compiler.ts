import type { Catalogue, Term } from "../schemas/catalogue.ts";
import type { Units } from "./language/text-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { isStopWord } from "./stop-words.ts";
import type { TermPacker } from "./term-packer.ts";
import type { Owner } from "./terms.ts";
import type { VocabularyBuilder } from "./vocabulary-builder.ts";
import { createWordFinder, type FoundWords } from "./words-in.ts";

/** How a text is met, which all spellings of a name have in common. */
export interface TermManner extends Pick<Term, "rule" | "with" | "weak" | "fuzzyFrom"> {}

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
const mayRunTogether = (contentWords: number, length: number): boolean =>
  contentWords >= 2 && contentWords <= LONGEST_COMPACT_TERM && length >= SHORTEST_COMPACT;

function hasContent({ units, ends }: FoundWords): boolean {
  const word = { units, start: 0, end: 0 };
  for (const end of ends) {
    word.end = end;
    if (!isStopWord(word)) return true;
    word.start = end;
  }
  return false;
}

/** Run together or romanised is disguise enough: no edits on top of it. */
const withoutEdits = (rule: Term["rule"]): Term["rule"] => (rule === "fuzzy" ? "exact" : rule);

interface TermCompilerOptions {
  readonly pinyin: Catalogue["pinyin"];
  readonly lexicon: Pick<Lexicon, "isWordOfUnits">;
  readonly words: VocabularyBuilder;
  readonly terms: TermPacker;
}

/** Packs terms as they are, and as one word: run together, or in pinyin; one that has no word at all is none. */
export function termCompiler({ pinyin, lexicon, words, terms }: TermCompilerOptions) {
  const wordsOfTerm = createWordFinder();
  const wordsBeside = createWordFinder();
  /** Of the term in question: its words, and the one that it is as well. */
  const content: number[] = [];
  const single: number[] = [];

  /**
   * Adds the content words of a term; all its words where it has no content word, or is a name (By Kilian).
   * @param easedFrom the length of words from which slips are asked for in them
   */
  const addContent = (ids: number[], found: FoundWords, kind: "word" | "name", easedFrom: number): void => {
    const isWhole = kind === "name" || !hasContent(found);
    const word = { units: found.units, start: 0, end: 0 };
    for (const end of found.ends) {
      word.end = end;
      if (isWhole || !isStopWord(word)) ids.push(words.addUnits(word, kind, end - word.start >= easedFrom));
      word.start = end;
    }
  };
  const idsBeside = rememberedIds((ids, text) => addContent(ids, wordsBeside(text), "word", NEVER));

  const romanised = (text: string): string | undefined => {
    const spelt = hasHan(text) ? pinyin[text] : undefined;
    return spelt === undefined || spelt.length < SHORTEST_PINYIN ? undefined : spelt;
  };

  /** Caran d'Ache runs together into an ordinary pencil. */
  const isNoWord = (all: Units): boolean => !lexicon.isWordOfUnits(all);

  const addSingle = (rule: Term["rule"], id: number): void => {
    single[0] = id;
    terms.addWay(withoutEdits(rule), single);
  };

  return (text: string, how: TermManner, owner: Owner): void => {
    const { rule, fuzzyFrom = 0, weak, with: beside } = how;
    const found = wordsOfTerm(text);
    content.length = 0;
    addContent(content, found, kindOfOwner(owner), rule === "fuzzy" && fuzzyFrom > 0 ? fuzzyFrom : NEVER);
    if (content.length === 0) return;
    terms.addText(text, { owner, fuzzyFrom, weak });
    for (const phrase of beside) terms.addPhrase(idsBeside(phrase));
    terms.addWay(rule, content);
    const spelt = romanised(text);
    if (spelt !== undefined) addSingle(rule, words.add(spelt, "pinyin"));
    const all = { units: found.units, start: 0, end: found.ends.at(-1) ?? 0 };
    const compact = mayRunTogether(content.length, all.end) ? words.addCompact(all, isNoWord) : NO_WORD;
    if (compact >= 0) addSingle(rule, compact);
  };
}

const NO_WORD = -1;
const NEVER = Number.POSITIVE_INFINITY;

/** The words of a brand or maker are names, which have no dictionary forms. */
const kindOfOwner = ({ kind }: Owner): "word" | "name" =>
  kind === "brand" || kind === "maker" ? "name" : "word";

/** All spellings of a brand stand beside the same phrases. */
function rememberedIds(fill: (ids: number[], text: string) => void): (text: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const ids: number[] = [];
    fill(ids, text);
    known.set(text, ids);
    return ids;
  };
}
