import { TERM_RULES, type Term } from "../schemas/catalogue.ts";
import { hashText, hashUnits } from "./language/hash.ts";
import { once } from "./memory.ts";
import { createKeyPacker, openKeys, type PackedKeys } from "./packed/keys.ts";
import { isStringAt, lengthAt } from "./packed/strings.ts";
import { OWNER_KINDS, type Owner, type PackedTerms } from "./terms.ts";
import { type PackedVocabulary, WORD_KINDS } from "./vocabulary.ts";

/** All that the ways to meet a term are made of. */
export interface Meant extends Pick<Term, "text" | "rule"> {
  readonly fuzzyFrom: number;
  readonly kind: "word" | "name";
  /** Null where it is not met by that. */
  readonly pinyin: string | null;
}

/** The words of a brand or maker are names, which have no dictionary forms. */
export const kindOfOwner = ({ kind }: Pick<Owner, "kind">): Meant["kind"] =>
  kind === "brand" || kind === "maker" ? "name" : "word";

const PINYIN = WORD_KINDS.indexOf("pinyin");

/** The terms of the index of an earlier version, each with the ways to meet it. */
export interface TermsBefore {
  /** Ways of a term that meant the same: their places there, half-open; undefined where it has none. */
  waysOf(term: Meant): { readonly from: number; readonly to: number } | undefined;
  ruleOf(way: number): Term["rule"];
  /** @param take gets the id that a word of the way has there, and its length */
  wordsOf(way: number, take: (word: number, length: number) => number): number[];
}

export function openTermsBefore(
  packed: PackedTerms,
  { words, kinds }: Pick<PackedVocabulary, "words" | "kinds">,
): TermsBefore {
  const { texts, ownerKinds, fuzzyFrom, textOf, rules } = packed;
  const firstWays = firstWaysOf(textOf, ownerKinds.length);
  const byText = once(() => openKeys(keysOf(packed)));
  /** Most terms stand behind the one that they stood behind. */
  let next = 0;
  const ruleOf = (way: number): Term["rule"] => TERM_RULES[rules[way] ?? 0] ?? "exact";
  const firstWordOf = (way: number): number => packed.words.values[packed.words.starts[way] ?? 0] ?? 0;

  /** Pinyin stands second. */
  const hasPinyin = (place: number, pinyin: string | null): boolean => {
    const way = (firstWays[place] ?? 0) + 1;
    const word = firstWordOf(way);
    const isOne = way < (firstWays[place + 1] ?? 0) && kinds[word] === PINYIN;
    return isOne ? pinyin !== null && isStringAt(words, word, pinyin) : pinyin === null;
  };
  const means = (place: number, { text, rule, fuzzyFrom: from, kind, pinyin }: Meant): boolean =>
    fuzzyFrom[place] === from &&
    ruleOf(firstWays[place] ?? 0) === rule &&
    kindOfOwner({ kind: OWNER_KINDS[ownerKinds[place] ?? 0] ?? "not" }) === kind &&
    isStringAt(texts, place, text) &&
    hasPinyin(place, pinyin);

  return {
    waysOf(term) {
      const place = means(next, term)
        ? next
        : byText()
            .findHash(hashText(term.text))
            .find((candidate) => means(candidate, term));
      if (place === undefined) return undefined;
      next = place + 1;
      return { from: firstWays[place] ?? 0, to: firstWays[place + 1] ?? 0 };
    },
    ruleOf,
    wordsOf(way, take) {
      const taken: number[] = [];
      const end = packed.words.starts[way + 1] ?? 0;
      for (let at = packed.words.starts[way] ?? 0; at < end; at++) {
        const word = packed.words.values[at] ?? 0;
        taken.push(take(word, lengthAt(words, word)));
      }
      return taken;
    },
  };
}

/** By text its first way; the ways of one stand together. */
function firstWaysOf(textOf: Uint32Array, texts: number): Uint32Array {
  const first = new Uint32Array(texts + 1);
  for (const text of textOf) first[text + 1] = (first[text + 1] ?? 0) + 1;
  for (let text = 1; text <= texts; text++) first[text] = (first[text] ?? 0) + (first[text - 1] ?? 0);
  return first;
}

function keysOf({ texts: { units, starts } }: PackedTerms): PackedKeys {
  const keys = createKeyPacker();
  for (let text = 0; text + 1 < starts.length; text++)
    keys.addHash(hashUnits(units, starts[text + 1] ?? 0, starts[text]), text);
  return keys.pack();
}
