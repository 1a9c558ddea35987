import { cyrillicReadings } from "./language/back-transliterate.ts";
import type { Dictionary } from "./language/dictionary.ts";
import { englishSingulars, stripRomanised, stripRussian } from "./language/endings.ts";
import { hasKazakhLetters, kazakhStems } from "./language/kazakh.ts";
import type { Script } from "./language/scripts.ts";
import { skeleton } from "./language/skeleton.ts";
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
  forms(word: string): WordForms;
}

/** A stem shorter than this joins unrelated words. */
const SHORTEST_STEM = 5;
const UNKNOWN = { lemmas: [], ordinary: false, guarded: false };
/** Beyond this many words the cache starts anew: a day's lines hold far fewer. */
const CACHE_LIMIT = 60_000;

export function createLexicon(russian: Dictionary, english: Dictionary): Lexicon {
  const cache = new Map<string, WordForms>();

  const cyrillicForms = (word: string): Pick<WordForms, "lemmas" | "ordinary" | "guarded"> => {
    const lemmas = russian.lemmas(word);
    if (lemmas.length > 0 && !hasKazakhLetters(word)) return { lemmas, ordinary: true, guarded: true };
    return { lemmas: kazakhStems(word), ordinary: false, guarded: false };
  };

  const latinForms = (word: string): Pick<WordForms, "lemmas" | "ordinary" | "guarded"> => {
    const lemmas = english.lemmas(word);
    if (lemmas.length > 0) return { lemmas, ordinary: true, guarded: true };
    const disguised = cyrillicReadings(word).find((reading) => russian.lemmas(reading).length > 0);
    const romanised = disguised === undefined ? [] : russian.lemmas(disguised);
    return { lemmas: [...englishSingulars(word), ...romanised], ordinary: false, guarded: disguised !== undefined };
  };

  const analyse = (word: string): WordForms => {
    const script = scriptOfWord(word);
    const key = skeleton(word);
    const { lemmas, ordinary, guarded } =
      script === "cyrillic" ? cyrillicForms(word) : script === "latin" ? latinForms(word) : UNKNOWN;
    const lemmaKeys = [...new Set(lemmas.map(skeleton))];
    const bare = script === "cyrillic" ? skeleton(stripRussian(word)) : stripRomanised(key);
    const stem = bare.length < SHORTEST_STEM ? "" : bare;
    return { word, script, skeleton: key, lemmas, lemmaKeys, stem, bare, ordinary, guarded };
  };

  return {
    forms(word) {
      const known = cache.get(word);
      if (known !== undefined) return known;
      if (cache.size >= CACHE_LIMIT) cache.clear();
      const forms = analyse(word);
      cache.set(word, forms);
      return forms;
    },
  };
}
