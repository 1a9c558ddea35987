import { FUZZY_FROM } from "../schemas/catalogue.ts";
import type { EvidenceKind } from "../schemas/screening.ts";
import { editDistance } from "./edit-distance.ts";
import { hasKazakhLetters } from "./language/kazakh.ts";
import { phoneticKey } from "./language/phonetic.ts";
import { POLICY } from "./policy.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";
import { comparisonKey, type WordForms } from "./word-forms.ts";

/** One word of the line met one word of the vocabulary. */
export interface WordHit {
  readonly vocab: number;
  readonly kind: EvidenceKind;
  readonly edits: number;
  /** Met only because a term asks for slips in a word this short: no other term may have it. */
  readonly eased?: boolean;
}

const sharesLemma = (a: WordForms, b: WordForms): boolean =>
  b.lemmas.includes(a.word) || a.lemmas.some((lemma) => lemma === b.word || b.lemmas.includes(lemma));

/** Letters that a match by skeleton alone must have: shorter ones are abbreviations, IMU and VW. */
const SHORTEST_TRANSLITERATED = 4;
/** `CPUs`: an abbreviation in the plural. */
const SHORTEST_PLURAL = 3;
/** The same for a stem that was guessed by cutting Kazakh endings. */
const SHORTEST_GUESSED = 5;

/** A Kazakh word is not a foreign name whose skeleton it happens to share (қырыну, Kirin). */
const foreignToKazakh = (declared: WordForms, known: KnownWord): boolean =>
  hasKazakhLetters(declared.word) &&
  !hasKazakhLetters(known.word) &&
  !declared.lemmas.some((lemma) => lemma === known.word);

/** How two words with a key in common meet; null where they are known to be different words. */
function kindOfMeeting(
  declared: WordForms,
  known: KnownWord,
  { lookalike, fuzzy }: Reach,
): EvidenceKind | null {
  const kind = plainMeeting(declared, known);
  if (!lookalike || kind === null) return kind;
  // Letters that only might be another alphabet's must spell the word itself (қырыну is not Kirin).
  const isSure = fuzzy || kind === "exact" || (kind === "inflection" && known.kind === "word");
  return isSure ? "lookalike" : null;
}

function plainMeeting(declared: WordForms, known: KnownWord): EvidenceKind | null {
  if (declared.word === known.word) return "exact";
  const sameScript = declared.script === known.script;
  if (sameScript && isInflection(declared, known)) return "inflection";
  if (isGuarded(declared, known) || (known.kind === "pinyin" && !sameScript)) return null;
  if (
    Math.min(known.word.length, declared.word.length) < SHORTEST_TRANSLITERATED ||
    foreignToKazakh(declared, known)
  )
    return null;
  if (isStretched(declared, known)) return "inflection";
  if (!sameScript) return "transliteration";
  return declared.skeleton === known.skeleton ? "typo" : "inflection";
}

const DOUBLED = /(.)\1+/gu;
const undoubled = (word: string): string => word.replace(DOUBLED, "$1");

/** `Бошш`: a letter held too long, in a name too short for other slips. */
const isStretched = (declared: WordForms, known: KnownWord): boolean =>
  known.kind === "name" &&
  declared.word.length > known.word.length &&
  undoubled(declared.word) === undoubled(known.word);

/** A name's own ending is no Russian one: маринов is no Marini. */
const SHORTEST_CUT_NAME = 7;
const isCutToMeet = (declared: WordForms, known: KnownWord): boolean =>
  known.kind === "name" &&
  known.stem.length < SHORTEST_CUT_NAME &&
  known.stem !== known.skeleton &&
  declared.stem !== declared.skeleton &&
  declared.skeleton !== known.skeleton;

function isInflection(declared: WordForms, known: KnownWord): boolean {
  if (declared.word === `${known.word}s` && known.word.length >= SHORTEST_PLURAL) return true;
  return sharesLemma(declared, known) && (declared.ordinary || known.skeleton.length >= SHORTEST_GUESSED);
}

/**
 * The guard: an ordinary word is itself and nothing else, however alike the skeletons are (борщ, Bosch);
 * one in Latin letters is no brand either (`klass` is класс, not Claas).
 */
const isGuarded = (declared: WordForms, known: KnownWord): boolean =>
  declared.ordinary || (declared.guarded && known.kind === "name");

function byKeys(vocabulary: Vocabulary, declared: WordForms, reach: Reach, into: Map<number, WordHit>): void {
  const offer = (vocab: number): void => {
    if (into.has(vocab)) return;
    const kind = kindOfMeeting(declared, vocabulary.word(vocab), reach);
    if (kind !== null) into.set(vocab, { vocab, kind, edits: 0 });
  };
  // An ordinary word meets by its letters and lemmas alone, whatever the keys are.
  if (declared.ordinary) {
    vocabulary.likelyAlike(declared.word).forEach(offer);
    for (const lemma of declared.lemmas)
      if (lemma !== declared.word) vocabulary.likelyAlike(lemma).forEach(offer);
    return;
  }
  for (const key of [declared.skeleton, ...declared.lemmaKeys]) vocabulary.byKey(key).forEach(offer);
  if (declared.stem !== "")
    vocabulary
      .byStem(declared.stem)
      .filter((id) => !isCutToMeet(declared, vocabulary.word(id)))
      .forEach(offer);
  // A new word without its ending may be the catalogue's word itself: дронам, platalar.
  vocabulary.byKey(declared.bare).forEach(offer);
}

const LETTERS_ONLY = /^[a-z]+$/;

/** Edits allowed for a word of this many letters. */
function editsAllowed(length: number): number {
  if (length < POLICY.fuzzyMinLetters) return 0;
  return length >= POLICY.fuzzyTwoEditsFrom ? 2 : 1;
}

/** What a slip is looked for in: the word without its ending, and the stems that other endings leave. */
const slipKeys = (declared: WordForms): Set<string> =>
  new Set([
    comparisonKey(declared),
    ...declared.lemmaKeys.filter((key) => key.length >= POLICY.fuzzyMinLetters),
  ]);

function byEdits(
  vocabulary: Vocabulary,
  declared: WordForms,
  lookalike: boolean,
  into: Map<number, WordHit>,
): void {
  const kind = lookalike ? "lookalike" : "typo";
  for (const key of slipKeys(declared)) {
    if (!LETTERS_ONLY.test(key)) continue;
    const usual = Math.min(editsAllowed(declared.skeleton.length), editsAllowed(key.length + 1));
    const allowed = Math.max(usual, easedEdits(vocabulary, key));
    const near = allowed === 0 ? [] : vocabulary.trigrams.near(key, allowed, POLICY.fuzzyCandidates);
    for (const { id, edits } of near) {
      const known = vocabulary.word(id);
      const eased = usual === 0 || isShort(known);
      if (into.has(id) || (eased && !known.eased) || !mayDiffer(declared, known, key, edits)) continue;
      into.set(id, { vocab: id, kind, edits, ...(eased && { eased }) });
    }
  }
}

/** Short words too are worth a look where some term asks for slips in them. */
const easedEdits = ({ hasEased }: Vocabulary, key: string): number =>
  hasEased && key.length >= FUZZY_FROM.least ? 1 : 0;

/** Too short for edits, unless a term asks for them. */
const isShort = (known: KnownWord): boolean => known.skeleton.length < POLICY.fuzzyMinLetters;

/** Two neighbours swapped in a word too short for any other slip: `дрноы`. */
const SHORTEST_SWAPPED = 5;

function bySwap(vocabulary: Vocabulary, declared: WordForms, into: Map<number, WordHit>): void {
  const { length } = declared.skeleton;
  if (length < SHORTEST_SWAPPED || length >= POLICY.fuzzyMinLetters) return;
  for (const swapped of [declared.skeleton, declared.bare]
    .filter((key) => LETTERS_ONLY.test(key))
    .flatMap(swaps)) {
    for (const vocab of vocabulary.byKey(swapped)) {
      const { kind, script } = vocabulary.word(vocab);
      if (kind === "word" && script === declared.script) into.set(vocab, { vocab, kind: "typo", edits: 1 });
    }
  }
}

/** The word with each pair of unlike neighbours swapped. */
const swaps = (key: string): string[] =>
  [...key]
    .slice(1)
    .flatMap((letter, at) =>
      letter === key.charAt(at) ? [] : [key.slice(0, at) + letter + key.charAt(at) + key.slice(at + 2)],
    );

/** A slip inside the ending itself (`ночнгоо`): the stem is whole, and the whole words are near. */
const LONGEST_ENDING = 3;
const SHORTEST_WHOLE_STEM = 5;

function byEnding(vocabulary: Vocabulary, declared: WordForms, into: Map<number, WordHit>): void {
  const key = declared.skeleton;
  const allowed = editsAllowed(key.length);
  for (let cut = 1; cut <= LONGEST_ENDING && key.length - cut >= SHORTEST_WHOLE_STEM; cut++) {
    for (const vocab of vocabulary.byStem(key.slice(0, -cut))) {
      const known = vocabulary.word(vocab);
      if (known.kind !== "word" || isShort(known) || into.has(vocab)) continue;
      const edits = editDistance(key, known.skeleton, allowed);
      if (edits <= allowed && mayDiffer(declared, known, key, edits))
        into.set(vocab, { vocab, kind: "typo", edits });
    }
  }
}

/** Whether so many edits between these two words are a slip rather than another word. */
function mayDiffer(declared: WordForms, known: KnownWord, key: string, edits: number): boolean {
  if (known.kind === "compact" || known.kind === "pinyin") return false;
  if (foreignToKazakh(declared, known)) return false;
  const knownKey = comparisonKey(known);
  if (
    known.kind === "name" &&
    (key.length < POLICY.fuzzyNameFrom || (edits > 1 && key.length < POLICY.fuzzyNameTwoEditsFrom))
  )
    return false;
  return knownKey.charAt(0) === key.charAt(0) || key.length >= POLICY.fuzzyFirstLetterFrom;
}

function bySound(vocabulary: Vocabulary, declared: WordForms, into: Map<number, WordHit>): void {
  const key = comparisonKey(declared);
  if (key.length < POLICY.phoneticMinLetters || !LETTERS_ONLY.test(key)) return;
  for (const id of vocabulary.byPhonetic(phoneticKey(key))) {
    const known = vocabulary.word(id);
    if (into.has(id) || isShort(known) || !mayDiffer(declared, known, key, 1)) continue;
    into.set(id, { vocab: id, kind: "phonetic", edits: 2 });
  }
}

export interface Reach {
  /** The letters were folded from another alphabet. */
  readonly lookalike: boolean;
  /** Edits and sound are allowed. */
  readonly fuzzy: boolean;
}

/** Nothing was met, or only what is left of longer words without their endings: `ноутбуг` is a slip, no form of `ноутбугі`. */
const isMetByStems = (
  hits: ReadonlyMap<number, WordHit>,
  vocabulary: Vocabulary,
  declared: string,
): boolean => {
  for (const { kind, vocab } of hits.values())
    if (kind !== "inflection" || !vocabulary.word(vocab).word.startsWith(declared)) return false;
  return true;
};

/**
 * Every word of the vocabulary that a declared word may stand for. Edits and sound are tried only for
 * a word that no dictionary knows and that met nothing as it is.
 */
export function hitsOf(vocabulary: Vocabulary, declared: WordForms, reach: Reach): WordHit[] {
  const hits = new Map<number, WordHit>();
  byKeys(vocabulary, declared, reach, hits);
  if (reach.fuzzy && !declared.guarded && isMetByStems(hits, vocabulary, declared.word)) {
    // First: of a short word a swap is every term's, any other slip only of those that ask for it.
    bySwap(vocabulary, declared, hits);
    byEdits(vocabulary, declared, reach.lookalike, hits);
    if (hits.size === 0) byEnding(vocabulary, declared, hits);
    if (hits.size === 0) bySound(vocabulary, declared, hits);
  }
  return [...hits.values()];
}
