import { type Beginnings, mayBegin } from "./beginnings.ts";
import { createHashIndex, HASH_START, hashCode, hashText } from "./hash.ts";
import { textOf } from "./text-of.ts";

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
  /** Of all lemmas and all their forms. */
  readonly beginnings: Beginnings;
}

export interface Dictionary {
  /** Lemmas of a lower-case word; empty when it is no word of the language. */
  lemmas(word: string): readonly string[];
  /** Whether it has any. */
  has(word: string): boolean;
  /** Whether it is one itself. */
  isLemma(word: string): boolean;
  /** The same for the code units `start`..`end` (half-open), where most words are none and need no text. */
  hasUnits(units: Uint16Array, start: number, end: number): boolean;
  lemmasOfUnits(units: Uint16Array, start: number, end: number): readonly string[];
}

/** A rule as it is asked: by set of flags whether a lemma with that set takes it. */
interface CompiledRule {
  readonly taken: Uint8Array;
  readonly condition: RegExp | null;
}

/** Rules of one ending that put the same in its place: one look-up serves them all. */
interface Replacement {
  readonly strip: string;
  readonly rules: readonly CompiledRule[];
}

/** Endings letter by letter from the last one: a word leaves the tree after two or three steps. */
interface Ending {
  /** By `letterPlace`. */
  readonly longer: (Ending | undefined)[];
  replacements: readonly Replacement[];
}

/** Latin letters and the Cyrillic block behind one another; no ending has any other letter. */
const CYRILLIC = 0x400;
const LATIN_PLACES = 0x80;
const PLACES = 2 * LATIN_PLACES;
function letterPlace(letter: number): number {
  if (letter < LATIN_PLACES) return letter;
  return letter >= CYRILLIC && letter < CYRILLIC + PLACES - LATIN_PLACES
    ? letter - CYRILLIC + LATIN_PLACES
    : PLACES;
}

const newEnding = (): Ending => ({
  longer: new Array<undefined>(PLACES + 1).fill(undefined),
  replacements: [],
});

function compile({ rules, flagSets }: Pick<DictionaryData, "rules" | "flagSets">): Ending {
  const takers = takersOf(flagSets);
  const none = new Uint8Array(flagSets.length);
  const compileRule = ({ flag, strip, condition }: SuffixRule): CompiledRule => ({
    taken: takers.get(flag) ?? none,
    condition: condition === "." || condition === strip ? null : new RegExp(`${condition}$`),
  });
  const root = newEnding();
  for (const [add, list] of Object.entries(rules)) {
    let ending = root;
    for (let at = add.length - 1; at >= 0; at--) ending = longerBy(ending, add.charCodeAt(at));
    const byStrip = Map.groupBy(list, ({ strip }) => strip);
    ending.replacements = [...byStrip].map(([strip, same]) => ({ strip, rules: same.map(compileRule) }));
  }
  return root;
}

/** For each flag the sets that hold it. */
function takersOf(flagSets: readonly string[]): Map<string, Uint8Array> {
  const takers = new Map<string, Uint8Array>();
  for (const [set, flags] of flagSets.entries()) {
    for (const flag of flags) {
      const sets = takers.get(flag) ?? new Uint8Array(flagSets.length);
      sets[set] = 1;
      takers.set(flag, sets);
    }
  }
  return takers;
}

function longerBy({ longer }: Ending, letter: number): Ending {
  const made = longer[letterPlace(letter)] ?? newEnding();
  longer[letterPlace(letter)] = made;
  return made;
}

/** A stem this short with any ending is more often a name or an abbreviation than an inflected word. */
const SHORTEST_LEMMA = 3;

/** No language has a longer word; a run of letters beyond it has no lemma. */
const LONGEST = 255;
/** Of the word in question: its code units, the hashes of its beginnings by their length, its lemmas so far. */
const LETTERS = new Uint16Array(LONGEST);
const BEGINNINGS = new Uint32Array(LONGEST + 1);
const FOUND: string[] = [];
const NONE: readonly string[] = [];

/** Fills `LETTERS`; false where the word is too long. */
function take(word: string): boolean {
  if (word.length > LONGEST) return false;
  for (let at = 0; at < word.length; at++) LETTERS[at] = word.charCodeAt(at);
  return true;
}

function takeUnits(units: Uint16Array, start: number, end: number): void {
  for (let at = start; at < end; at++) LETTERS[at - start] = units[at] ?? 0;
}

/** Fills `BEGINNINGS`: a lemma is one of them and a few letters. */
function hashBeginnings(length: number): void {
  let hash = HASH_START;
  for (let at = 0; at < length; at++) {
    BEGINNINGS[at] = hash;
    hash = hashCode(LETTERS[at] ?? 0, hash);
  }
  BEGINNINGS[length] = hash;
}

/** Membership is by a 32-bit hash: of 150,000 lemmas, one foreign word in 30,000 is taken for one. */
export function createDictionary(data: DictionaryData): Dictionary {
  const endings = compile(data);
  const places = createHashIndex(data.lemmas);

  /** What so many first letters of the word in question become with this behind them; null where no lemma. */
  const lemmaFrom = (root: number, { strip, rules }: Replacement): string | null => {
    if (root + strip.length < SHORTEST_LEMMA) return null;
    const place = places.find(hashText(strip, BEGINNINGS[root]));
    if (place < 0) return null;
    const flags = data.flags[place] ?? 0;
    for (const { taken, condition } of rules) {
      if (taken[flags] !== 1) continue;
      const lemma = textOf(LETTERS, 0, root) + strip;
      if (condition === null || condition.test(lemma)) return lemma;
    }
    return null;
  };

  /** Adds what the endings of this node leave of the word in question; false where there are enough. */
  const addLemmas = (root: number, replacements: readonly Replacement[], most: number): boolean => {
    for (const replacement of replacements) {
      const lemma = lemmaFrom(root, replacement);
      if (lemma !== null && !FOUND.includes(lemma)) FOUND.push(lemma);
      if (FOUND.length >= most) return false;
    }
    return true;
  };

  /** Fills `FOUND` with lemmas of the word in `LETTERS`, those under the shortest endings first, `most` at the most. */
  const search = (length: number, most: number): void => {
    FOUND.length = 0;
    hashBeginnings(length);
    if (places.find(BEGINNINGS[length] ?? 0) >= 0) FOUND.push(textOf(LETTERS, 0, length));
    let ending: Ending | undefined = FOUND.length < most ? endings : undefined;
    for (let root = length; root > 0 && ending !== undefined; root--) {
      if (!addLemmas(root, ending.replacements, most)) return;
      ending = ending.longer[letterPlace(LETTERS[root - 1] ?? 0)];
    }
  };
  const hasAny = (length: number): boolean => {
    search(length, 1);
    return FOUND.length > 0;
  };
  /** Takes the word where it may be one. */
  const mayBe = (word: string): boolean => take(word) && mayBegin(data.beginnings, LETTERS, 0, word.length);

  /** The same of code units. */
  const mayBeUnits = (units: Uint16Array, start: number, end: number): boolean => {
    if (end - start > LONGEST || !mayBegin(data.beginnings, units, start, end)) return false;
    takeUnits(units, start, end);
    return true;
  };
  const lemmasOf = (length: number): readonly string[] => {
    search(length, Number.POSITIVE_INFINITY);
    return [...FOUND];
  };

  return {
    lemmas: (word) => (mayBe(word) ? lemmasOf(word.length) : NONE),
    has: (word) => mayBe(word) && hasAny(word.length),
    isLemma: (word) => word.length <= LONGEST && places.find(hashText(word)) >= 0,
    hasUnits: (units, start, end) => mayBeUnits(units, start, end) && hasAny(end - start),
    lemmasOfUnits: (units, start, end) => (mayBeUnits(units, start, end) ? lemmasOf(end - start) : NONE),
  };
}
