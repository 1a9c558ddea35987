import { z } from "zod";
import { type Catalogue, contextWordsSchema, LANGUAGES } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { fromBlock, toBlock } from "./packed/block.ts";
import { type TermManner, termCompiler } from "./term-compiler.ts";
import { createTermPacker } from "./term-packer.ts";
import { type Owner, openTerms, packedTermsSchema, type Terms } from "./terms.ts";
import { openVocabulary, packedVocabularySchema, type Vocabulary } from "./vocabulary.ts";
import { createVocabulary, type VocabularyBuilder } from "./vocabulary-builder.ts";

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

/** An ordinary good's phrase. */
const ORDINARY: TermManner = { rule: "exact", with: [], weak: false };

/** Every text that is met in lines, with its owner. */
function eachTerm(
  { categories, brands, makers }: Catalogue,
  take: (text: string, how: TermManner, owner: Owner) => void,
): void {
  for (const [index, { terms, not }] of categories.entries()) {
    const owner: Owner = { kind: "category", index };
    for (const language of LANGUAGES) for (const term of terms[language]) take(term.text, term, owner);
    const ordinary: Owner = { kind: "not", index };
    for (const text of not) take(text, ORDINARY, ordinary);
  }
  for (const [index, { name, spellings, rule, with: beside }] of brands.entries()) {
    const how: TermManner = { rule, with: beside, weak: false };
    const owner: Owner = { kind: "brand", index };
    for (const text of [name, ...spellings]) take(text, how, owner);
  }
  for (const [index, { name, spellings, rule }] of makers.entries()) {
    const how: TermManner = { rule, with: [], weak: false };
    const owner: Owner = { kind: "maker", index };
    for (const text of [name, ...spellings]) take(text, how, owner);
  }
}

/** In the schema's order: an index depends on what a catalogue holds, not on the order of its members. */
const ROLES = contextWordsSchema.keyof().exclude(["chinese", "ordinary", "unlistedStems"]).options;

/** Words that no term holds: Chinese for the cutting of a run, others so that no slip of a term is seen in them. */
function addOrdinary({ contextWords }: Catalogue, builder: VocabularyBuilder): void {
  const roles = ROLES.flatMap((role) => contextWords[role]).filter((word) => HAN.test(word));
  for (const word of [...contextWords.chinese, ...roles, ...contextWords.ordinary]) builder.add(word, "word");
}

/** As one block of memory, which threads share and a file can hold. */
export const toPackedBlock = (packed: PackedCatalogue): SharedArrayBuffer => toBlock(packed);
/** @throws Error where the block holds no packed catalogue */
export const fromPackedBlock = (block: ArrayBufferLike): PackedCatalogue =>
  packedCatalogueSchema.parse(fromBlock(block));

/**
 * The catalogue made ready for matching: once for each version of it.
 * @param before the index of another version, made with the same lexicon by the same program: what it knows of
 * words is taken over, and the outcome is the same
 */
export function packCatalogue(
  catalogue: Catalogue,
  lexicon: Lexicon,
  before?: PackedCatalogue,
): PackedCatalogue {
  const words = createVocabulary(lexicon, before?.vocabulary);
  const terms = createTermPacker();
  eachTerm(catalogue, termCompiler({ pinyin: catalogue.pinyin, lexicon, words, terms }));
  addOrdinary(catalogue, words);
  const vocabulary = words.pack();
  return { vocabulary, terms: terms.pack(vocabulary.kinds.length) };
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
