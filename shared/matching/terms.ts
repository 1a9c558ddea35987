import { z } from "zod";
import { TERM_RULES, type Term } from "../schemas/catalogue.ts";
import { madeOnce } from "./memory.ts";
import { namesLack } from "./names-lack.ts";
import { listAt, packedListsSchema } from "./packed/lists.ts";
import { bytesSchema, numbersSchema } from "./packed/numbers.ts";
import { packedStringsSchema, stringAt } from "./packed/strings.ts";

export const OWNER_KINDS = ["category", "brand", "maker", "not"] as const;

/**
 * Whom a term speaks for, as an index into the catalogue's array. `not` is an ordinary good that shares the
 * category's words.
 */
export interface Owner {
  readonly kind: (typeof OWNER_KINDS)[number];
  readonly index: number;
}

export interface CompiledTerm {
  readonly text: string;
  /** The text as its words are written: lower case, ё as е. */
  readonly plain: string;
  readonly owner: Owner;
  readonly rule: Term["rule"];
  /** Letters from which its words may be misspelt; 0 where the policy says. */
  readonly fuzzyFrom: number;
  readonly weak: boolean;
  /** It names something by what that lacks. */
  readonly lacks: boolean;
  /** Ids in the vocabulary, in the order of the term. */
  readonly words: readonly number[];
  /** For rule `context`: alternatives, each a list of words that must all be there. */
  readonly with: readonly (readonly number[])[];
}

/** Every way to meet a term, as numbers; one text may be met as it is and as one word. */
export const packedTermsSchema = z.object({
  texts: packedStringsSchema,
  /** By text: who owns it, whether it is weak, from where it is fuzzy, and the phrases that must stand beside it. */
  ownerKinds: bytesSchema,
  ownerIndexes: numbersSchema,
  weak: bytesSchema,
  fuzzyFrom: bytesSchema,
  phrases: packedListsSchema,
  phraseWords: packedListsSchema,
  /** By term: its text, its rule and its words. */
  textOf: numbersSchema,
  rules: bytesSchema,
  words: packedListsSchema,
  /** By word: the terms of which it is the rarest word. */
  anchored: packedListsSchema,
});
export type PackedTerms = z.infer<typeof packedTermsSchema>;

export interface Terms {
  readonly size: number;
  at(id: number): CompiledTerm;
  /** Terms by their rarest word: a common word then costs nothing unless the rare one is there too. */
  anchoredBy(word: number): Uint32Array;
  /** Those of them of which all words are there. */
  completeWith(anchor: number, words: { has(word: number): boolean }): number[];
}

export function openTerms(packed: PackedTerms): Terms {
  const { anchored } = packed;
  const { starts, values } = packed.words;
  const isComplete = (id: number, anchor: number, words: { has(word: number): boolean }): boolean => {
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at++) {
      const word = values[at] ?? 0;
      if (word !== anchor && !words.has(word)) return false;
    }
    return true;
  };
  const make = (id: number): CompiledTerm => {
    const text = packed.textOf[id] ?? 0;
    const written = stringAt(packed.texts, text);
    return {
      text: written,
      plain: written.toLowerCase().replaceAll("ё", "е"),
      owner: {
        kind: OWNER_KINDS[packed.ownerKinds[text] ?? 0] ?? "not",
        index: packed.ownerIndexes[text] ?? 0,
      },
      rule: TERM_RULES[packed.rules[id] ?? 0] ?? "exact",
      fuzzyFrom: packed.fuzzyFrom[text] ?? 0,
      weak: packed.weak[text] === 1,
      lacks: namesLack(written),
      words: [...listAt(packed.words, id)],
      with: Array.from(listAt(packed.phrases, text), (phrase) => [...listAt(packed.phraseWords, phrase)]),
    };
  };
  return {
    size: packed.textOf.length,
    at: madeOnce(make),
    anchoredBy: (word) => listAt(packed.anchored, word),
    completeWith(anchor, words) {
      const complete: number[] = [];
      const end = anchored.starts[anchor + 1] ?? 0;
      for (let at = anchored.starts[anchor] ?? 0; at < end; at++) {
        const id = anchored.values[at] ?? 0;
        if (isComplete(id, anchor, words)) complete.push(id);
      }
      return complete;
    },
  };
}
