import { stripRomanised, stripRussian } from "./language/endings.ts";
import type { Script } from "./language/scripts.ts";
import { skeleton } from "./language/skeleton.ts";

/** What dictionaries and guesses say of a word; all other forms are made of it. */
export interface Knowledge {
  /** Dictionary forms, or possible stems where no dictionary knows the word. */
  readonly lemmas: readonly string[];
  /** A word of the Russian or English dictionary: it may match itself, never by edits. */
  readonly ordinary: boolean;
  /** Ordinary, or an ordinary Russian word in Latin letters: no edits for either. */
  readonly guarded: boolean;
}

/** A stem shorter than this joins unrelated words. */
export const SHORTEST_STEM = 5;

const NONE: readonly string[] = [];

/**
 * What is known of one word, whichever side it stands on. Most words of a line are turned away for what they are, so
 * the keys are made when somebody asks for them; `createWordKeys` says the same in hashes.
 */
export class WordForms implements Knowledge {
  readonly word: string;
  readonly script: Script | "mixed";
  readonly lemmas: readonly string[];
  readonly ordinary: boolean;
  readonly guarded: boolean;
  #skeleton: string | null = null;
  #lemmaKeys: readonly string[] | null = null;
  #bare: string | null = null;

  constructor(word: string, script: Script | "mixed", { lemmas, ordinary, guarded }: Knowledge) {
    this.word = word;
    this.script = script;
    this.lemmas = lemmas;
    this.ordinary = ordinary;
    this.guarded = guarded;
  }

  get skeleton(): string {
    this.#skeleton ??= skeleton(this.word);
    return this.#skeleton;
  }

  /** Skeletons of the lemmas. */
  get lemmaKeys(): readonly string[] {
    this.#lemmaKeys ??=
      this.lemmas.length === 0 ? NONE : [...new Set(this.lemmas.map((lemma) => this.#keyOf(lemma)))];
    return this.#lemmaKeys;
  }

  /** Skeleton without a Russian ending, however romanised. */
  get bare(): string {
    this.#bare ??= this.#cut();
    return this.#bare;
  }

  /** The same; "" where too short to be trusted. */
  get stem(): string {
    return this.bare.length < SHORTEST_STEM ? "" : this.bare;
  }

  #keyOf(form: string): string {
    return form === this.word ? this.skeleton : skeleton(form);
  }

  #cut(): string {
    if (this.script === "cyrillic") return this.#keyOf(stripRussian(this.word));
    return this.ordinary ? this.skeleton : stripRomanised(this.skeleton);
  }
}

/** What edits are counted on: the skeleton without its ending, so that an ending costs none. */
export const comparisonKey = (forms: WordForms): string => (forms.stem === "" ? forms.skeleton : forms.stem);
