import { findReading } from "./language/back-transliterate.ts";
import type { Dictionary } from "./language/dictionary.ts";
import { englishSingulars, stripRussian } from "./language/endings.ts";
import {
  hasKazakhLetters,
  hasKazakhUnits,
  kazakhStems,
  romanisedKazakhStems,
  withoutPossessive,
} from "./language/kazakh.ts";
import { skeleton } from "./language/skeleton.ts";
import { textOf, type Units } from "./language/text-of.ts";
import { createMemory } from "./memory.ts";
import { scriptOfUnits, scriptOfWord } from "./tokens.ts";
import { type Knowledge, WordForms } from "./word-forms.ts";

export interface Lexicon {
  /** A declared word: dictionary forms, or guesses where no dictionary knows it. */
  forms(word: string): WordForms;
  /**
   * What is known of a word of the catalogue: hardly any guesses, for a guess on both sides joins strangers.
   * @param inflects false for what has no dictionary forms, a name or words run together
   */
  ofCatalogue(word: Units, script: WordForms["script"], inflects: boolean): Knowledge;
  /** Whether a dictionary holds the word, in its own letters. */
  isWord(word: string): boolean;
  isWordOfUnits(word: Units): boolean;
  /** What `forms` calls guarded, for the many pieces of words whose forms nobody asks for. */
  isGuarded(word: string): boolean;
}

const SHORTEST_SLANG_STEM = 4;
const PLURAL = "s".charCodeAt(0);

/** How people type letters that Latin lacks: х as x (xennessi), ш and у as w, ч and ш as 4 and 6, я, ю and ё as ja, ju and yo. */
const TYPED: readonly (readonly [letter: string, meant: readonly string[]])[] = [
  ["x", ["kh"]],
  ["w", ["sh", "u"]],
  ["4", ["ch"]],
  ["6", ["sh"]],
  ["ja", ["ia"]],
  ["ju", ["iu"]],
  ["yo", ["e"]],
  ["jo", ["e"]],
];
const otherSpellings = (word: string): string[] =>
  TYPED.flatMap(([letter, meant]) =>
    word.includes(letter) ? meant.map((other) => word.replaceAll(letter, other)) : [],
  );

const NONE: readonly string[] = [];
const UNKNOWN: Knowledge = { lemmas: NONE, ordinary: false, guarded: false };
/** Ordinary, and no form of anything else. */
const ORDINARY: Knowledge = { lemmas: NONE, ordinary: true, guarded: true };

/** Slang is in no dictionary and short: флеха and флехи meet in флех. */
function slangStem(word: string): string[] {
  const stem = stripRussian(word);
  return stem === word || stem.length < SHORTEST_SLANG_STEM || hasKazakhLetters(word) ? [] : [stem];
}

export function createLexicon(russian: Dictionary, english: Dictionary): Lexicon {
  const memory = createMemory<WordForms>();

  /** Plurals only: a bearing is no form of bear, nor is what telescopes a telescope. */
  const englishLemmas = (word: string): string[] => [word, ...englishSingulars(word)].filter(english.isLemma);

  const fromDictionary = (word: string, script: WordForms["script"]): Knowledge => {
    if (script !== "cyrillic" && script !== "latin") return UNKNOWN;
    if (script === "cyrillic" && hasKazakhLetters(word)) return UNKNOWN;
    const lemmas = script === "cyrillic" ? russian.lemmas(word) : englishLemmas(word);
    const isWord = lemmas.length > 0 || (script === "latin" && english.has(word));
    return isWord ? { lemmas, ordinary: true, guarded: true } : UNKNOWN;
  };

  /** The Russian word that somebody typed in Latin letters. */
  const disguisedAs = (word: string): string | undefined => findReading(word, russian.hasUnits);

  const guess = (word: string, script: WordForms["script"]): Knowledge => {
    if (script === "cyrillic") return { ...UNKNOWN, lemmas: kazakhStems(word) };
    if (script !== "latin") return UNKNOWN;
    const disguised = disguisedAs(word);
    const romanised = disguised === undefined ? [] : russian.lemmas(disguised);
    return {
      lemmas: [
        ...englishSingulars(word),
        ...romanised,
        ...otherSpellings(word),
        ...(disguised === undefined ? romanisedKazakhStems(skeleton(word)) : []),
      ],
      ordinary: false,
      guarded: disguised !== undefined,
    };
  };

  const isWord = (word: string, script: WordForms["script"]): boolean => {
    if (script === "cyrillic") return !hasKazakhLetters(word) && russian.has(word);
    return script === "latin" && (english.has(word) || englishSingulars(word).some(english.isLemma));
  };

  /** No text is made of what no dictionary holds; of what may be an English plural, its singulars say. */
  const isWordOfUnits = (word: Units, script: WordForms["script"]): boolean => {
    const { units, start, end } = word;
    if (script === "cyrillic") return !hasKazakhUnits(word) && russian.hasUnits(units, start, end);
    if (script !== "latin") return false;
    return units[end - 1] === PLURAL
      ? isWord(textOf(units, start, end), script)
      : english.hasUnits(units, start, end);
  };

  const guessOfCatalogue = (word: string): Knowledge => {
    const lemmas = [...withoutPossessive(word), ...slangStem(word)];
    return lemmas.length === 0 ? UNKNOWN : { ...UNKNOWN, lemmas };
  };
  const cyrillicOfCatalogue = (word: Units): Knowledge => {
    const { units, start, end } = word;
    const lemmas = hasKazakhUnits(word) ? NONE : russian.lemmasOfUnits(units, start, end);
    return lemmas.length > 0
      ? { lemmas, ordinary: true, guarded: true }
      : guessOfCatalogue(textOf(units, start, end));
  };

  const declaredForms = (word: string): WordForms => {
    const script = scriptOfWord(word);
    const known = fromDictionary(word, script);
    return new WordForms(word, script, known.ordinary ? known : guess(word, script));
  };

  return {
    forms: (word) => memory.get(word, () => declaredForms(word)),
    ofCatalogue(word, script, inflects) {
      if (script === "cyrillic") return inflects ? cyrillicOfCatalogue(word) : UNKNOWN;
      if (!isWordOfUnits(word, script)) return UNKNOWN;
      // Only of a Latin name does it matter: an ordinary one keeps its ending.
      return inflects ? fromDictionary(textOf(word.units, word.start, word.end), script) : ORDINARY;
    },
    isWord: (word) => isWord(word, scriptOfWord(word)),
    isWordOfUnits: (word) => isWordOfUnits(word, scriptOfUnits(word.units, word.start, word.end)),
    isGuarded(word) {
      const script = scriptOfWord(word);
      return isWord(word, script) || (script === "latin" && disguisedAs(word) !== undefined);
    },
  };
}
