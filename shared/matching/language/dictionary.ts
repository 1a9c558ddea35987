import { createHashIndex, hashText } from "./hash.ts";

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
  /** Whether it has any. */
  has(word: string): boolean;
}

interface CompiledRule {
  readonly flag: string;
  readonly condition: RegExp | null;
}

/** Rules of one ending, by what they put in its place: one look-up serves them all. */
type RulesByStrip = readonly (readonly [strip: string, rules: readonly CompiledRule[]])[];

/** Endings letter by letter from the last one: a word leaves the tree after two or three steps. */
interface Ending {
  readonly longer: Map<number, Ending>;
  rules: RulesByStrip;
}

function compile(rules: DictionaryData["rules"]): Ending {
  const root: Ending = { longer: new Map(), rules: [] };
  for (const [add, list] of Object.entries(rules)) {
    let ending = root;
    for (let at = add.length - 1; at >= 0; at--) ending = longerBy(ending, add.charCodeAt(at));
    const byStrip = Map.groupBy(list, ({ strip }) => strip);
    ending.rules = [...byStrip].map(([strip, same]) => [strip, same.map(compileRule)]);
  }
  return root;
}

function longerBy({ longer }: Ending, letter: number): Ending {
  const known = longer.get(letter);
  if (known !== undefined) return known;
  const made: Ending = { longer: new Map(), rules: [] };
  longer.set(letter, made);
  return made;
}

function compileRule({ flag, strip, condition }: SuffixRule): CompiledRule {
  return { flag, condition: condition === "." || condition === strip ? null : new RegExp(`${condition}$`) };
}

/** A stem this short with any ending is more often a name or an abbreviation than an inflected word. */
const SHORTEST_LEMMA = 3;

/** Membership is by a 32-bit hash: of 150,000 lemmas, one foreign word in 30,000 is taken for one. */
export function createDictionary(data: DictionaryData): Dictionary {
  const endings = compile(data.rules);
  const places = createHashIndex(data.lemmas);

  const flagsOf = (hash: number): string | null => {
    const at = places.find(hash);
    return at < 0 ? null : (data.flagSets[data.flags[at] ?? 0] ?? "");
  };

  const lemmaFrom = (root: string, rootHash: number, [strip, rules]: RulesByStrip[number]): string | null => {
    if (root.length + strip.length < SHORTEST_LEMMA) return null;
    const flags = flagsOf(hashText(strip, rootHash));
    if (flags === null) return null;
    const lemma = root + strip;
    const applies = rules.some(
      ({ flag, condition }) => flags.includes(flag) && (condition === null || condition.test(lemma)),
    );
    return applies ? lemma : null;
  };

  /** The first `most` lemmas, those under the shortest endings first. */
  const search = (word: string, most: number): string[] => {
    const found: string[] = places.find(hashText(word)) < 0 ? [] : [word];
    let ending: Ending | undefined = endings;
    for (let length = word.length; length > 0 && ending !== undefined && found.length < most; length--) {
      if (ending.rules.length > 0) addLemmas(word.slice(0, length), ending.rules, found);
      ending = ending.longer.get(word.charCodeAt(length - 1));
    }
    return found;
  };

  const addLemmas = (root: string, rules: RulesByStrip, found: string[]): void => {
    const rootHash = hashText(root);
    for (const rule of rules) {
      const lemma = lemmaFrom(root, rootHash, rule);
      if (lemma !== null && !found.includes(lemma)) found.push(lemma);
    }
  };

  return {
    lemmas: (word) => search(word, Number.POSITIVE_INFINITY),
    has: (word) => search(word, 1).length > 0,
  };
}
