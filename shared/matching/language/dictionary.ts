import { findSorted, hashText } from "./hash.ts";

/** A hunspell suffix rule turned round: a form that ends in `add` may come from a stem that ends in `strip`. */
export interface SuffixRule {
  readonly flag: string;
  readonly strip: string;
  /** Source of a regular expression that the dictionary form must end with. */
  readonly condition: string;
}

/** A dictionary as the build writes it: hashed lemmas, their flags, and the rules from forms to lemmas. */
export interface DictionaryData {
  /** FNV-1a hashes of the lemmas, ascending. */
  readonly lemmas: Uint32Array;
  /** For each lemma the index of its set in `flagSets`. */
  readonly flags: Uint16Array;
  readonly flagSets: readonly string[];
  readonly rules: Readonly<Record<string, readonly SuffixRule[]>>;
}

export interface Dictionary {
  /** Lemmas of a lower-case word; empty when it is no word of the language. */
  lemmas(word: string): readonly string[];
}

interface CompiledRule {
  readonly flag: string;
  readonly condition: RegExp | null;
}

/** Rules of one ending, by what they put in its place: one look-up serves them all. */
type RulesByStrip = readonly (readonly [strip: string, rules: readonly CompiledRule[]])[];

function compile(rules: DictionaryData["rules"]): Map<string, RulesByStrip> {
  const compiled = new Map<string, RulesByStrip>();
  for (const [add, list] of Object.entries(rules)) {
    const byStrip = Map.groupBy(list, ({ strip }) => strip);
    compiled.set(
      add,
      [...byStrip].map(([strip, same]) => [strip, same.map(compileRule)]),
    );
  }
  return compiled;
}

function compileRule({ flag, strip, condition }: SuffixRule): CompiledRule {
  return { flag, condition: condition === "." || condition === strip ? null : new RegExp(`${condition}$`) };
}

/** A stem this short with any ending is more often a name or an abbreviation than an inflected word. */
const SHORTEST_LEMMA = 3;

/** Membership is by a 32-bit hash: of 150,000 lemmas, one foreign word in 30,000 is taken for one. */
export function createDictionary(data: DictionaryData): Dictionary {
  const rules = compile(data.rules);
  const longest = Math.max(0, ...[...rules.keys()].map((add) => add.length));

  const flagsOf = (hash: number): string | null => {
    const at = findSorted(data.lemmas, hash);
    return at < 0 ? null : (data.flagSets[data.flags[at] ?? 0] ?? "");
  };

  const addFromSuffix = (word: string, length: number, found: string[]): void => {
    const byStrip = rules.get(word.slice(word.length - length));
    if (byStrip === undefined) return;
    const root = word.slice(0, word.length - length);
    const rootHash = hashText(root);
    for (const [strip, same] of byStrip) {
      if (root.length + strip.length < SHORTEST_LEMMA) continue;
      const flags = flagsOf(hashText(strip, rootHash));
      if (flags === null) continue;
      const lemma = root + strip;
      const applies = same.some(
        ({ flag, condition }) => flags.includes(flag) && (condition === null || condition.test(lemma)),
      );
      if (applies && !found.includes(lemma)) found.push(lemma);
    }
  };

  return {
    lemmas(word) {
      const found: string[] = flagsOf(hashText(word)) === null ? [] : [word];
      for (let length = 0; length <= Math.min(longest, word.length - 1); length++)
        addFromSuffix(word, length, found);
      return found;
    },
  };
}
