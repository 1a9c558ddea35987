import type { Catalogue, Language, Term } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { tokenise } from "./tokens.ts";
import { createVocabulary, type Vocabulary, type VocabularyBuilder, type WordKind } from "./vocabulary.ts";

/** Whom a term speaks for. Indexes into the catalogue's arrays. */
export type Owner =
  | { readonly kind: "category"; readonly index: number }
  | { readonly kind: "brand"; readonly index: number }
  | { readonly kind: "maker"; readonly index: number }
  /** An ordinary good that shares the category's words. */
  | { readonly kind: "not"; readonly index: number };

export interface CompiledTerm {
  readonly text: string;
  readonly owner: Owner;
  readonly rule: Term["rule"];
  readonly weak: boolean;
  /** Ids in the vocabulary, in the order of the term. */
  readonly words: readonly number[];
  /** For rule `context`: alternatives, each a list of words that must all be there. */
  readonly with: readonly (readonly number[])[];
}

export interface CompiledCatalogue {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly terms: readonly CompiledTerm[];
  /** Terms by their rarest word: a common word then costs nothing unless the rare one is there too. */
  readonly anchored: ReadonlyMap<number, readonly number[]>;
}

const HAN = /^\p{Script=Han}{2,}$/u;

interface RawTerm {
  readonly text: string;
  readonly owner: Owner;
  readonly rule: Term["rule"];
  readonly weak: boolean;
  readonly with: readonly string[];
}

function* rawTerms(catalogue: Catalogue): Generator<RawTerm> {
  const languages: readonly Language[] = ["ru", "kk", "en", "zh"];
  for (const [index, category] of catalogue.categories.entries()) {
    const owner: Owner = { kind: "category", index };
    for (const language of languages) for (const term of category.terms[language]) yield { ...term, owner };
    for (const text of category.not)
      yield { text, owner: { kind: "not", index }, rule: "exact", weak: false, with: [] };
  }
  for (const [index, brand] of catalogue.brands.entries()) {
    for (const text of [brand.name, ...brand.spellings])
      yield { text, owner: { kind: "brand", index }, rule: brand.rule, weak: false, with: brand.with };
  }
  for (const [index, maker] of catalogue.makers.entries()) {
    for (const text of [maker.name, ...maker.spellings])
      yield { text, owner: { kind: "maker", index }, rule: maker.rule, weak: false, with: [] };
  }
}

/** Content words of a term; all its words where it has no content word, or is a name (By Kilian). */
function wordsOf(text: string, kind: WordKind): string[] {
  const all = tokenise(text).map((token) => token.raw);
  if (kind === "name") return all;
  const content = all.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : all;
}

const addWords = (builder: VocabularyBuilder, text: string, kind: WordKind): number[] =>
  wordsOf(text, kind).map((word) => builder.add(word, kind));

/** Shorter romanisations are syllables of everything. */
const SHORTEST_PINYIN = 6;
/** A term of several words is also one word that somebody ran together: `блокпитания`. */
const LONGEST_COMPACT_TERM = 4;
const SHORTEST_COMPACT = 8;

function compactOf(text: string, wordCount: number, lexicon: Lexicon): string | null {
  if (wordCount < 2 || wordCount > LONGEST_COMPACT_TERM) return null;
  const joined = tokenise(text)
    .map((token) => token.raw)
    .join("");
  // Caran d'Ache runs together into an ordinary pencil.
  return joined.length < SHORTEST_COMPACT || lexicon.isWord(joined) ? null : joined;
}

/** Run together or romanised is disguise enough: no edits on top of it. */
const withoutEdits = (rule: Term["rule"]): Term["rule"] => (rule === "fuzzy" ? "exact" : rule);

/** A term as it is, and as one word: run together, or in pinyin. */
function compileTerm(
  raw: RawTerm,
  catalogue: Catalogue,
  builder: VocabularyBuilder,
  lexicon: Lexicon,
): CompiledTerm[] {
  const { text, owner, rule, weak } = raw;
  const kind = owner.kind === "brand" || owner.kind === "maker" ? "name" : "word";
  const words = addWords(builder, text, kind);
  if (words.length === 0) return [];
  const shared = { text, owner, weak, with: raw.with.map((phrase) => addWords(builder, phrase, "word")) };
  const terms: CompiledTerm[] = [{ ...shared, rule, words }];
  const addOneWord = (word: string, wordKind: WordKind): void => {
    terms.push({ ...shared, rule: withoutEdits(rule), words: [builder.add(word, wordKind)] });
  };
  const pinyin = catalogue.pinyin[text];
  if (pinyin !== undefined && pinyin.length >= SHORTEST_PINYIN) addOneWord(pinyin, "pinyin");
  const compact = compactOf(text, words.length, lexicon);
  if (compact !== null) addOneWord(compact, "compact");
  return terms;
}

/** Words that no term holds: Chinese for the cutting of a run, others so that no slip of a term is seen in them. */
function addOrdinary({ contextWords }: Catalogue, builder: VocabularyBuilder): void {
  const roles = [...contextWords.accessories, ...contextWords.negation].filter((word) => HAN.test(word));
  for (const word of [...contextWords.chinese, ...roles, ...contextWords.ordinary]) builder.add(word, "word");
}

function anchorTerms(terms: readonly CompiledTerm[]): Map<number, number[]> {
  const uses = new Map<number, number>();
  for (const term of terms) for (const word of term.words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const anchored = new Map<number, number[]>();
  terms.forEach((term, id) => {
    const [first] = term.words;
    if (first === undefined) return;
    const rarest = term.words.reduce(
      (best, word) => ((uses.get(word) ?? 0) < (uses.get(best) ?? 0) ? word : best),
      first,
    );
    const list = anchored.get(rarest);
    if (list === undefined) anchored.set(rarest, [id]);
    else list.push(id);
  });
  return anchored;
}

/** The catalogue made ready for matching: once at start. */
export function compileCatalogue(catalogue: Catalogue, lexicon: Lexicon): CompiledCatalogue {
  const builder = createVocabulary((word) => lexicon.catalogueForms(word));
  const terms = [...rawTerms(catalogue)].flatMap((raw) => compileTerm(raw, catalogue, builder, lexicon));
  addOrdinary(catalogue, builder);
  return { catalogue, vocabulary: builder.build(), terms, anchored: anchorTerms(terms) };
}
