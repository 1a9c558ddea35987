import { z } from "zod";
import { type Catalogue, LANGUAGES, type Term } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { fromBlock, toBlock } from "./packed/block.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Owner, openTerms, packedTermsSchema, packTerms, type Terms, type TermText } from "./terms.ts";
import { wordsIn } from "./tokens.ts";
import {
  createVocabulary,
  openVocabulary,
  packedVocabularySchema,
  type Vocabulary,
  type VocabularyBuilder,
  type WordKind,
} from "./vocabulary.ts";

/** A catalogue ready to be matched, as numbers alone: it can be kept in a file and shared by threads. */
export const packedCatalogueSchema = z.object({
  vocabulary: packedVocabularySchema,
  terms: packedTermsSchema,
});
export type PackedCatalogue = z.infer<typeof packedCatalogueSchema>;

export interface CompiledCatalogue {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly terms: Terms;
}

const HAN = /^\p{Script=Han}{2,}$/u;

interface RawTerm {
  readonly text: string;
  readonly owner: Owner;
  readonly rule: Term["rule"];
  readonly fuzzyFrom?: number | undefined;
  readonly weak: boolean;
  readonly with: readonly string[];
}

function* rawTerms(catalogue: Catalogue): Generator<RawTerm> {
  for (const [index, category] of catalogue.categories.entries()) {
    const owner: Owner = { kind: "category", index };
    for (const language of LANGUAGES) for (const term of category.terms[language]) yield { ...term, owner };
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
function contentOf(all: readonly string[], kind: WordKind): readonly string[] {
  if (kind === "name") return all;
  const content = all.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : all;
}

/** Shorter romanisations are syllables of everything. */
const SHORTEST_PINYIN = 6;
/** A term of several words is also one word that somebody ran together: `блокпитания`. */
const LONGEST_COMPACT_TERM = 4;
const SHORTEST_COMPACT = 8;

function compactOf(all: readonly string[], contentWords: number, lexicon: Lexicon): string | null {
  if (contentWords < 2 || contentWords > LONGEST_COMPACT_TERM) return null;
  const joined = all.join("");
  // Caran d'Ache runs together into an ordinary pencil.
  return joined.length < SHORTEST_COMPACT || lexicon.isWord(joined) ? null : joined;
}

/** Run together or romanised is disguise enough: no edits on top of it. */
const withoutEdits = (rule: Term["rule"]): Term["rule"] => (rule === "fuzzy" ? "exact" : rule);

/** A term as it is, and as one word: run together, or in pinyin. Null where it has no word at all. */
function compileTerm(
  { text, owner, rule, fuzzyFrom = 0, weak, with: phrases }: RawTerm,
  catalogue: Catalogue,
  builder: VocabularyBuilder,
  lexicon: Lexicon,
): TermText | null {
  const kind = owner.kind === "brand" || owner.kind === "maker" ? "name" : "word";
  const all = wordsIn(text);
  const mayBeEased = rule === "fuzzy" && fuzzyFrom > 0;
  const words = contentOf(all, kind).map((word) =>
    builder.add(word, kind, mayBeEased && word.length >= fuzzyFrom),
  );
  if (words.length === 0) return null;
  const ways: TermText["ways"][number][] = [{ rule, words }];
  const beside = phrases.map((phrase) =>
    contentOf(wordsIn(phrase), "word").map((word) => builder.add(word, "word")),
  );
  const addOneWord = (word: string, wordKind: WordKind): void => {
    ways.push({ rule: withoutEdits(rule), words: [builder.add(word, wordKind)] });
  };
  const pinyin = catalogue.pinyin[text];
  if (pinyin !== undefined && pinyin.length >= SHORTEST_PINYIN) addOneWord(pinyin, "pinyin");
  const compact = compactOf(all, words.length, lexicon);
  if (compact !== null) addOneWord(compact, "compact");
  return { text, owner, fuzzyFrom, weak, with: beside, ways };
}

/** Words that no term holds: Chinese for the cutting of a run, others so that no slip of a term is seen in them. */
function addOrdinary({ contextWords }: Catalogue, builder: VocabularyBuilder): void {
  const { chinese: _chinese, ordinary: _ordinary, unlistedStems: _stems, ...byRole } = contextWords;
  const roles = Object.values(byRole)
    .flat()
    .filter((word) => HAN.test(word));
  for (const word of [...contextWords.chinese, ...roles, ...contextWords.ordinary]) builder.add(word, "word");
}

/** As one block of memory, which threads share and a file can hold. */
export const toPackedBlock = (packed: PackedCatalogue): SharedArrayBuffer => toBlock(packed);
/** @throws Error where the block holds no packed catalogue */
export const fromPackedBlock = (block: ArrayBufferLike): PackedCatalogue =>
  packedCatalogueSchema.parse(fromBlock(block));

/** The catalogue made ready for matching: once for each version of it. */
export function packCatalogue(catalogue: Catalogue, lexicon: Lexicon): PackedCatalogue {
  const builder = createVocabulary(lexicon.catalogueForms);
  const texts: TermText[] = [];
  for (const raw of rawTerms(catalogue)) {
    const term = compileTerm(raw, catalogue, builder, lexicon);
    if (term !== null) texts.push(term);
  }
  addOrdinary(catalogue, builder);
  const vocabulary = builder.pack();
  return { vocabulary, terms: packTerms(texts, vocabulary.kinds.length) };
}

/**
 * @param catalogue may lack its terms and phrases, which are all in `packed`
 * @param packed made of the same catalogue with the same lexicon
 */
export const openCatalogue = (catalogue: Catalogue, packed: PackedCatalogue): CompiledCatalogue => ({
  catalogue,
  vocabulary: openVocabulary(packed.vocabulary),
  terms: openTerms(packed.terms),
});
