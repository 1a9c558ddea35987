import { z } from "zod";
import { type Catalogue, contextWordsSchema, LANGUAGES, type Term } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { fromBlock, toBlock } from "./packed/block.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { createTermPacker, type TermPacker } from "./term-packer.ts";
import { type Owner, openTerms, packedTermsSchema, type Terms } from "./terms.ts";
import { openVocabulary, packedVocabularySchema, type Vocabulary, type WordKind } from "./vocabulary.ts";
import { createVocabulary, type VocabularyBuilder } from "./vocabulary-builder.ts";
import { wordsIn } from "./words-in.ts";

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
/** Only Chinese has pinyin. */
const HAN_IN = /\p{Script=Han}/u;

interface RawTerm extends Pick<Term, "text" | "rule" | "with" | "weak" | "fuzzyFrom"> {}

/** Every text that is met in lines, with its owner. */
function eachTerm(catalogue: Catalogue, take: (term: RawTerm, owner: Owner) => void): void {
  for (const [index, { terms, not }] of catalogue.categories.entries()) {
    const owner: Owner = { kind: "category", index };
    for (const language of LANGUAGES) for (const term of terms[language]) take(term, owner);
    const ordinary: Owner = { kind: "not", index };
    for (const text of not) take({ text, rule: "exact", with: [], weak: false }, ordinary);
  }
  for (const [index, { name, spellings, rule, with: beside }] of catalogue.brands.entries()) {
    const owner: Owner = { kind: "brand", index };
    for (const text of [name, ...spellings]) take({ text, rule, with: beside, weak: false }, owner);
  }
  for (const [index, { name, spellings, rule }] of catalogue.makers.entries()) {
    const owner: Owner = { kind: "maker", index };
    for (const text of [name, ...spellings]) take({ text, rule, with: [], weak: false }, owner);
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

/** Packs terms as they are, and as one word: run together, or in pinyin; one that has no word at all is none. */
function termCompiler({ pinyin }: Catalogue, lexicon: Lexicon, words: VocabularyBuilder, terms: TermPacker) {
  const idsOf = (text: string): number[] =>
    contentOf(wordsIn(text), "word").map((word) => words.add(word, "word"));

  return ({ text, rule, fuzzyFrom = 0, weak, with: beside }: RawTerm, owner: Owner): void => {
    const kind = owner.kind === "brand" || owner.kind === "maker" ? "name" : "word";
    const all = wordsIn(text);
    const mayBeEased = rule === "fuzzy" && fuzzyFrom > 0;
    const ids = contentOf(all, kind).map((word) =>
      words.add(word, kind, mayBeEased && word.length >= fuzzyFrom),
    );
    if (ids.length === 0) return;
    terms.addText({ text, owner, fuzzyFrom, weak, with: beside.map(idsOf) });
    terms.addWay(rule, ids);
    const romanised = HAN_IN.test(text) ? pinyin[text] : undefined;
    if (romanised !== undefined && romanised.length >= SHORTEST_PINYIN)
      terms.addWay(withoutEdits(rule), [words.add(romanised, "pinyin")]);
    const compact = compactOf(all, ids.length, lexicon);
    if (compact !== null) terms.addWay(withoutEdits(rule), [words.add(compact, "compact")]);
  };
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

/** The catalogue made ready for matching: once for each version of it. */
export function packCatalogue(catalogue: Catalogue, lexicon: Lexicon): PackedCatalogue {
  const words = createVocabulary(lexicon);
  const terms = createTermPacker();
  eachTerm(catalogue, termCompiler(catalogue, lexicon, words, terms));
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
