import { cyrillicReadings } from "./language/back-transliterate.ts";
import type { Dictionary } from "./language/dictionary.ts";
import { englishSingulars, stripRomanised, stripRussian } from "./language/endings.ts";
import { hasKazakhLetters, kazakhStems, withoutPossessive } from "./language/kazakh.ts";
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

type Knowledge = Pick<WordForms, "lemmas" | "ordinary" | "guarded">;
const NONE: readonly string[] = [];
const UNKNOWN: Knowledge = { lemmas: NONE, ordinary: false, guarded: false };

export function createLexicon(russian: Dictionary, english: Dictionary): Lexicon {
  const memory = createMemory<WordForms>();

  /** The dictionary's own plurals have gaps: it takes lathes for laths only. */
  const englishLemmas = (word: string): string[] => [
    ...english.lemmas(word),
    ...englishSingulars(word).filter((singular) => english.lemmas(singular).includes(singular)),
  ];

  const fromDictionary = (word: string, script: WordForms["script"]): Knowledge => {
    if (script !== "cyrillic" && script !== "latin") return UNKNOWN;
    if (script === "cyrillic" && hasKazakhLetters(word)) return UNKNOWN;
    const lemmas = script === "cyrillic" ? russian.lemmas(word) : englishLemmas(word);
    return lemmas.length === 0 ? UNKNOWN : { lemmas, ordinary: true, guarded: true };
  };

  /** The Russian word that somebody typed in Latin letters. */
  const disguisedAs = (word: string): string | undefined =>
    cyrillicReadings(word).find((reading) => russian.has(reading));

  const guess = (word: string, script: WordForms["script"]): Knowledge => {
    if (script === "cyrillic") return { ...UNKNOWN, lemmas: kazakhStems(word) };
    if (script !== "latin") return UNKNOWN;
    const disguised = disguisedAs(word);
    const romanised = disguised === undefined ? [] : russian.lemmas(disguised);
    return {
      // х is often typed as x: xennessi.
      lemmas: [
        ...englishSingulars(word),
        ...romanised,
        ...(word.includes("x") ? [word.replaceAll("x", "kh")] : []),
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
    script === "cyrillic" ? { ...UNKNOWN, lemmas: withoutPossessive(word) } : UNKNOWN;

  const formsFrom = (word: string, script: WordForms["script"], known: Knowledge): WordForms => {
    const { lemmas, ordinary, guarded } = known;
    const key = skeleton(word);
    const lemmaKeys = lemmas.length === 0 ? NONE : [...new Set(lemmas.map(skeleton))];
    const bare = script === "cyrillic" ? skeleton(stripRussian(word)) : ordinary ? key : stripRomanised(key);
    const stem = bare.length < SHORTEST_STEM ? "" : bare;
    return { word, script, skeleton: key, lemmas, lemmaKeys, stem, bare, ordinary, guarded };
  };

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
