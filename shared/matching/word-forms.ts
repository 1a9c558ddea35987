import { stripRomanised, stripRussian } from "./language/endings.ts";
import type { Script } from "./language/scripts.ts";
import { skeleton } from "./language/skeleton.ts";

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

/** What dictionaries and guesses say of a word; all other forms are made of it. */
export type Knowledge = Pick<WordForms, "lemmas" | "ordinary" | "guarded">;

/** A stem shorter than this joins unrelated words. */
export const SHORTEST_STEM = 5;

const NONE: readonly string[] = [];

/** `hashWord` in word-keys.ts says the same in hashes. */
export function formsFrom(
  word: string,
  script: WordForms["script"],
  { lemmas, ordinary, guarded }: Knowledge,
): WordForms {
  const key = skeleton(word);
  const keyOf = (form: string): string => (form === word ? key : skeleton(form));
  const lemmaKeys = lemmas.length === 0 ? NONE : [...new Set(lemmas.map(keyOf))];
  const bare = script === "cyrillic" ? keyOf(stripRussian(word)) : ordinary ? key : stripRomanised(key);
  const stem = bare.length < SHORTEST_STEM ? "" : bare;
  return { word, script, skeleton: key, lemmas, lemmaKeys, stem, bare, ordinary, guarded };
}

/** What edits are counted on: the skeleton without its ending, so that an ending costs none. */
export const comparisonKey = (forms: WordForms): string => (forms.stem === "" ? forms.skeleton : forms.stem);
