import { createHashIndex, HASH_START, hashCode, hashText } from "./hash.ts";

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
  /** The same for the code units `start`..`end` (half-open), where most words are none and need no text. */
  hasUnits(units: Uint16Array, start: number, end: number): boolean;
}

interface CompiledRule {
  readonly flag: string;
  readonly condition: RegExp | null;
}

/** Rules of one ending that put the same in its place: one look-up serves them all. */
interface Replacement {
  readonly strip: string;
  readonly rules: readonly CompiledRule[];
}

/** Endings letter by letter from the last one: a word leaves the tree after two or three steps. */
interface Ending {
  readonly longer: Map<number, Ending>;
  replacements: readonly Replacement[];
}

function compile(rules: DictionaryData["rules"]): Ending {
  const root: Ending = { longer: new Map(), replacements: [] };
  for (const [add, list] of Object.entries(rules)) {
    let ending = root;
    for (let at = add.length - 1; at >= 0; at--) ending = longerBy(ending, add.charCodeAt(at));
    const byStrip = Map.groupBy(list, ({ strip }) => strip);
    ending.replacements = [...byStrip].map(([strip, same]) => ({ strip, rules: same.map(compileRule) }));
  }
  return root;
}

function longerBy({ longer }: Ending, letter: number): Ending {
  const known = longer.get(letter);
  if (known !== undefined) return known;
  const made: Ending = { longer: new Map(), replacements: [] };
  longer.set(letter, made);
  return made;
}

function compileRule({ flag, strip, condition }: SuffixRule): CompiledRule {
  return { flag, condition: condition === "." || condition === strip ? null : new RegExp(`${condition}$`) };
}

/** A stem this short with any ending is more often a name or an abbreviation than an inflected word. */
const SHORTEST_LEMMA = 3;

/**
 * The word in question: its code units, the hashes of its beginnings by their length (a lemma is one of them and
 * a few letters), and its text where somebody needed it.
 */
const ROOM = 64;
let letters = new Uint16Array(ROOM);
let beginnings = new Uint32Array(ROOM + 1);
let length = 0;
let text: string | null = null;

function makeRoom(): void {
  if (length <= letters.length) return;
  letters = new Uint16Array(2 * length);
  beginnings = new Uint32Array(2 * length + 1);
}

function hashBeginnings(): void {
  let hash = HASH_START;
  for (let at = 0; at < length; at++) {
    beginnings[at] = hash;
    hash = hashCode(letters[at] ?? 0, hash);
  }
  beginnings[length] = hash;
}

function take(word: string): void {
  text = word;
  length = word.length;
  makeRoom();
  for (let at = 0; at < length; at++) letters[at] = word.charCodeAt(at);
  hashBeginnings();
}

function takeUnits(units: Uint16Array, start: number, end: number): void {
  text = null;
  length = end - start;
  makeRoom();
  for (let at = 0; at < length; at++) letters[at] = units[start + at] ?? 0;
  hashBeginnings();
}

function rootOf(rootLength: number): string {
  text ??= String.fromCharCode(...letters.subarray(0, length));
  return text.slice(0, rootLength);
}

/** Membership is by a 32-bit hash: of 150,000 lemmas, one foreign word in 30,000 is taken for one. */
export function createDictionary(data: DictionaryData): Dictionary {
  const endings = compile(data.rules);
  const places = createHashIndex(data.lemmas);

  /** What so many first letters of the word in question become with this behind them; null where no lemma. */
  const lemmaFrom = (root: number, { strip, rules }: Replacement): string | null => {
    if (root + strip.length < SHORTEST_LEMMA) return null;
    const place = places.find(hashText(strip, beginnings[root]));
    if (place < 0) return null;
    const flags = data.flagSets[data.flags[place] ?? 0] ?? "";
    const lemma = rootOf(root) + strip;
    for (const { flag, condition } of rules)
      if (flags.includes(flag) && (condition === null || condition.test(lemma))) return lemma;
    return null;
  };

  const isLemma = (): boolean => places.find((beginnings[length] ?? 0) >>> 0) >= 0;

  /** Shows each lemma under an ending, the shortest endings first, until one is enough. */
  const search = (isEnough: (lemma: string) => boolean): boolean => {
    let ending: Ending | undefined = endings;
    for (let root = length; root > 0 && ending !== undefined; root--) {
      for (const replacement of ending.replacements) {
        const lemma = lemmaFrom(root, replacement);
        if (lemma !== null && isEnough(lemma)) return true;
      }
      ending = ending.longer.get(letters[root - 1] ?? 0);
    }
    return false;
  };
  const hasAny = (): boolean => isLemma() || search(() => true);

  return {
    lemmas(word) {
      take(word);
      const found = isLemma() ? [word] : [];
      search((lemma) => {
        if (!found.includes(lemma)) found.push(lemma);
        return false;
      });
      return found;
    },
    has(word) {
      take(word);
      return hasAny();
    },
    hasUnits(units, start, end) {
      takeUnits(units, start, end);
      return hasAny();
    },
  };
}
