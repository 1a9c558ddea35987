import { findReading } from "./language/back-transliterate.ts";
import type { Dictionary } from "./language/dictionary.ts";
import { englishSingulars, stripRomanised, stripRussian } from "./language/endings.ts";
import { hasKazakhLetters, kazakhStems, romanisedKazakhStems, withoutPossessive } from "./language/kazakh.ts";
import type { Script } from "./language/scripts.ts";
import { skeleton } from "./language/skeleton.ts";
import { createMemory } from "./memory.ts";
import { scriptOfWord } from "./tokens.ts";

/** What is known of one word, whichever side it stands on. */
export interface WordForms {
  readonly word: string;
  readonly script: Script | "mixed";
  readonly skeleton: string;
  /** Dictionary forms, or possible stems where no dictionary knows the word. */
  readonly lemmas: readonly string[];
  /** Skeletons of the lemmas. */
  readonly lemmaKeys: readonly string[];
  /** Skeleton without a Russian ending, however romanised; "" where too short to be trusted. */
  readonly stem: string;
  /** The same, however short. */
  readonly bare: string;
  /** A word of the Russian or English dictionary: it may match itself, never by edits. */
  readonly ordinary: boolean;
  /** Ordinary, or an ordinary Russian word in Latin letters: no edits for either. */
  readonly guarded: boolean;
}

export interface Lexicon {
  /** A declared word: dictionary forms, or guesses where no dictionary knows it. */
  forms(word: string): WordForms;
  /**
   * A word of the catalogue: hardly any guesses, for a guess on both sides joins strangers.
   * @param inflects false for what has no dictionary forms, a name or words run together
   */
  catalogueForms(word: string, inflects: boolean): WordForms;
  /** Whether a dictionary holds the word, in its own letters. */
  isWord(word: string): boolean;
  /** What `forms` calls guarded, for the many pieces of words whose forms nobody asks for. */
  isGuarded(word: string): boolean;
}

/** A stem shorter than this joins unrelated words. */
const SHORTEST_STEM = 5;
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

type Knowledge = Pick<WordForms, "lemmas" | "ordinary" | "guarded">;
const NONE: readonly string[] = [];
const UNKNOWN: Knowledge = { lemmas: NONE, ordinary: false, guarded: false };

/** Slang is in no dictionary and short: флеха and флехи meet in флех. */
function slangStem(word: string): string[] {
  const stem = stripRussian(word);
  return stem === word || stem.length < SHORTEST_SLANG_STEM || hasKazakhLetters(word) ? [] : [stem];
}

function formsFrom(word: string, script: WordForms["script"], known: Knowledge): WordForms {
  const { lemmas, ordinary, guarded } = known;
  const key = skeleton(word);
  const lemmaKeys = lemmas.length === 0 ? NONE : [...new Set(lemmas.map(skeleton))];
  const bare = script === "cyrillic" ? skeleton(stripRussian(word)) : ordinary ? key : stripRomanised(key);
  const stem = bare.length < SHORTEST_STEM ? "" : bare;
  return { word, script, skeleton: key, lemmas, lemmaKeys, stem, bare, ordinary, guarded };
}

/** What `catalogueForms` said of a word, from what of it no rule gives again: no dictionary is asked. */
export const knownForms = (
  word: string,
  { lemmas, ordinary }: Pick<WordForms, "lemmas" | "ordinary">,
): WordForms => formsFrom(word, scriptOfWord(word), { lemmas, ordinary, guarded: ordinary });

export function createLexicon(russian: Dictionary, english: Dictionary): Lexicon {
  const memory = createMemory<WordForms>();

  /** Plurals only: a bearing is no form of bear, nor is what telescopes a telescope. */
  const englishLemmas = (word: string): string[] =>
    [word, ...englishSingulars(word)].filter((form) => english.lemmas(form).includes(form));

  const fromDictionary = (word: string, script: WordForms["script"]): Knowledge => {
    if (script !== "cyrillic" && script !== "latin") return UNKNOWN;
    if (script === "cyrillic" && hasKazakhLetters(word)) return UNKNOWN;
    const lemmas = script === "cyrillic" ? russian.lemmas(word) : englishLemmas(word);
    const isWord = lemmas.length > 0 || (script === "latin" && english.lemmas(word).length > 0);
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
    return script === "latin" && (english.has(word) || englishLemmas(word).length > 0);
  };

  const ofCatalogue = (word: string, script: WordForms["script"]): Knowledge =>
    script === "cyrillic"
      ? { ...UNKNOWN, lemmas: [...withoutPossessive(word), ...slangStem(word)] }
      : UNKNOWN;

  const declaredForms = (word: string): WordForms => {
    const script = scriptOfWord(word);
    const known = fromDictionary(word, script);
    return formsFrom(word, script, known.ordinary ? known : guess(word, script));
  };

  const catalogueForms = (word: string, inflects: boolean): WordForms => {
    const script = scriptOfWord(word);
    if (!inflects) {
      // Only of a Latin word does it matter: an ordinary one keeps its ending.
      const ordinary = script === "latin" && isWord(word, script);
      return formsFrom(word, script, { lemmas: NONE, ordinary, guarded: ordinary });
    }
    const known = fromDictionary(word, script);
    return formsFrom(word, script, known.ordinary ? known : ofCatalogue(word, script));
  };

  return {
    forms: (word) => memory.get(word, () => declaredForms(word)),
    catalogueForms,
    isWord: (word) => isWord(word, scriptOfWord(word)),
    isGuarded(word) {
      const script = scriptOfWord(word);
      return isWord(word, script) || (script === "latin" && disguisedAs(word) !== undefined);
    },
  };
}
