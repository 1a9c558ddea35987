import type { Catalogue } from "../schemas/catalogue.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { LineScreening } from "../schemas/screening.ts";
import { aggregate, type CodeFinding, type Finding } from "./aggregate.ts";
import { createBrandGoods, goodsFindings } from "./brand-goods.ts";
import { createCodeBook, type DeclaredCode } from "./codes.ts";
import { openCatalogue, type PackedCatalogue, packCatalogue } from "./compile.ts";
import { conclude } from "./conclude.ts";
import { createContextReader } from "./context.ts";
import { goodsKnown } from "./goods-known.ts";
import { createHeadingWords } from "./heading-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { once } from "./memory.ts";
import { createLineReader, type ReadLine } from "./occurrences.ts";
import { partFindings } from "./part-findings.ts";
import { chunksOf, createPartReader, looksLikePart, type Parts } from "./parts.ts";
import { POLICY } from "./policy.ts";
import { findTerms, type TermMatch } from "./term-matches.ts";
import { createVagueReader } from "./vague.ts";
import { type Outcome, type Surroundings, type Weighed, weigh } from "./weigh.ts";

/** A term that was met, and what became of it. */
export interface Considered {
  readonly match: TermMatch;
  readonly outcome: Outcome;
  /** 0 where its rule was not met. */
  readonly score: number;
}

/** What one screening saw on its way; `trace` renders it, `screen` throws it away. */
export interface Inspected {
  readonly line: ReadLine;
  readonly considered: readonly Considered[];
  readonly screening: LineScreening;
}

interface Judged extends Pick<Inspected, "line" | "screening"> {
  readonly weighed: readonly { readonly match: TermMatch; readonly result: ReturnType<typeof weigh> }[];
}

export interface Matcher {
  screen(line: DeclaredLine): LineScreening;
  inspect(line: DeclaredLine): Inspected;
}

/**
 * Builds the matcher for one catalogue. Pure: the same line gives the same answer.
 * @param packed the catalogue as it was packed before; the catalogue itself may then lack its terms
 */
export function createMatcher(catalogue: Catalogue, lexicon: Lexicon, packed?: PackedCatalogue): Matcher {
  const compiled = openCatalogue(catalogue, packed ?? packCatalogue(catalogue, lexicon));
  const reader = createLineReader(compiled, lexicon);
  const codeBook = createCodeBook(catalogue);
  const partReader = createPartReader(catalogue);
  const brandGoods = createBrandGoods(catalogue);
  const contextOf = createContextReader(catalogue.contextWords);
  const categories = new Map(catalogue.categories.map((category) => [category.id, category]));
  const lines = productLines(catalogue);
  const isVague = createVagueReader(catalogue.contextWords.vague, lexicon);
  const known = goodsKnown(catalogue);
  const headingWords = createHeadingWords(catalogue.headings, lexicon);

  const judge = (declared: DeclaredLine): Judged => {
    const line = reader.read(declared.description);
    const code = codeBook.read(declared.hs);
    const terms = findTerms(compiled, lexicon, line);
    const parts = partReader.read(line.tokens);
    const context = contextOf(line);
    const listed = code === null ? [] : codeBook.listedUnder(code);
    const around: Surroundings = {
      line,
      declared,
      context,
      code,
      catalogue,
      categoryOf: (id) => categories.get(id),
      negatives: negativesOf(terms),
      isOrdinary: ({ words }) => words.every((word) => compiled.vocabulary.word(word).ordinary),
      isProductLine: (brand) => lines.has(brand),
      names: terms.filter(({ term, tokens }) => term.owner.kind === "category" && tokens.length > 1),
      makers: terms.filter(({ term }) => term.owner.kind === "maker"),
      isListed: listed.length > 0,
      isVague: isVague(line.words),
      partTokens: once(() => partTokensOf(line, parts)),
      namesUnlisted:
        context.hasAny("unlistedParts") || (parts.known.length === 0 && parts.unlisted.length > 0),
    };
    const weighed = terms.map((match) => ({ match, result: weigh(match, around) }));
    const kept = weighed.flatMap(({ result }) => (typeof result === "string" ? [] : result));
    const findings = [
      ...kept.map(toFinding),
      ...goodsFindings(kept, brandGoods, code),
      ...partFindings(parts.known, catalogue, around),
    ];
    const matches = aggregate(findings, codeFinding(declared, code, catalogue, listed));
    return {
      line,
      weighed,
      screening: conclude(
        matches,
        around,
        known,
        () => code !== null && headingWords(line.tokens, code, context),
      ),
    };
  };

  return {
    screen: (declared) => judge(declared).screening,
    inspect(declared) {
      const { line, weighed, screening } = judge(declared);
      const considered = weighed.map(({ match, result }) => ({ match, ...outcomeOf(result) }));
      return { line, considered, screening };
    },
  };
}

/** Brands whose names begin with another's: `Apple iPhone`. */
function productLines({ brands }: Catalogue): Set<string> {
  const names = new Set(brands.map(({ name }) => name));
  const isLine = (words: readonly string[]): boolean =>
    words.some((_, i) => i > 0 && names.has(words.slice(0, i).join(" ")));
  return new Set([...names].filter((name) => isLine(name.split(" "))));
}

/** Tokens of ordinary goods' phrases, by the category whose words they share. */
function negativesOf(terms: readonly TermMatch[]): Map<number, (readonly number[])[]> {
  const negatives = new Map<number, (readonly number[])[]>();
  for (const { term, tokens } of terms) {
    if (term.owner.kind === "not")
      negatives.set(term.owner.index, [...(negatives.get(term.owner.index) ?? []), tokens]);
  }
  return negatives;
}

/** Tokens of known part numbers and of what looks like one, those of unlisted kinds left out. */
function partTokensOf({ tokens }: ReadLine, { known, unlisted }: Parts): number[] {
  const chunks = chunksOf(tokens).filter(
    (chunk) => looksLikePart(tokens, chunk) && !unlisted.some(({ from }) => from === chunk.from),
  );
  return [...chunks, ...known].flatMap(({ from, to }) =>
    tokens.slice(from, to + 1).map(({ index }) => index),
  );
}

const toFinding = ({ match, ...claim }: Weighed): Finding => ({
  ...claim,
  tokens: match.tokens,
  evidence: match.evidence,
});

function codeFinding(
  { hs }: DeclaredLine,
  code: DeclaredCode | null,
  { categories }: Catalogue,
  listed: readonly number[],
): CodeFinding | null {
  if (code === null) return null;
  return { declared: hs?.trim() ?? "", code, listed: listed.flatMap((index) => categories[index] ?? []) };
}

function outcomeOf(result: ReturnType<typeof weigh>): Pick<Considered, "outcome" | "score"> {
  if (typeof result === "string") return { outcome: result, score: 0 };
  return { outcome: result.score >= POLICY.check ? "kept" : "outranked", score: result.score };
}
