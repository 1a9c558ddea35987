import { findReading } from "./language/back-transliterate.ts";
import type { Dictionary } from "./language/dictionary.ts";
import { englishSingulars, stripRussian } from "./language/endings.ts";
import { hasKazakhLetters, kazakhStems, romanisedKazakhStems, withoutPossessive } from "./language/kazakh.ts";
import { skeleton } from "./language/skeleton.ts";
import { createMemory } from "./memory.ts";
import { scriptOfWord } from "./tokens.ts";
import { formsFrom, type Knowledge, type WordForms } from "./word-forms.ts";

export interface Lexicon {
  /** A declared word: dictionary forms, or guesses where no dictionary knows it. */
  forms(word: string): WordForms;
  /**
   * What is known of a word of the catalogue: hardly any guesses, for a guess on both sides joins strangers.
   * @param inflects false for what has no dictionary forms, a name or words run together
   */
  ofCatalogue(word: string, script: WordForms["script"], inflects: boolean): Knowledge;
  /** Whether a dictionary holds the word, in its own letters. */
  isWord(word: string): boolean;
  /** What `forms` calls guarded, for the many pieces of words whose forms nobody asks for. */
  isGuarded(word: string): boolean;
}

const SHORTEST_SLANG_STEM = 4;

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

  const guessOfCatalogue = (word: string, script: WordForms["script"]): Knowledge =>
    script === "cyrillic"
      ? { ...UNKNOWN, lemmas: [...withoutPossessive(word), ...slangStem(word)] }
      : UNKNOWN;

  const declaredForms = (word: string): WordForms => {
    const script = scriptOfWord(word);
    const known = fromDictionary(word, script);
    return formsFrom(word, script, known.ordinary ? known : guess(word, script));
  };

  return {
    forms: (word) => memory.get(word, () => declaredForms(word)),
    ofCatalogue(word, script, inflects) {
      // Only of a Latin word does it matter: an ordinary one keeps its ending.
      if (!inflects) return script === "latin" && isWord(word, script) ? ORDINARY : UNKNOWN;
      const known = fromDictionary(word, script);
      return known.ordinary ? known : guessOfCatalogue(word, script);
    },
    isWord: (word) => isWord(word, scriptOfWord(word)),
    isGuarded(word) {
      const script = scriptOfWord(word);
      return isWord(word, script) || (script === "latin" && disguisedAs(word) !== undefined);
    },
  };
}
