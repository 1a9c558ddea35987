import type { Catalogue, Category } from "../schemas/catalogue.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { Adjustment } from "../schemas/screening.ts";
import type { TracedCandidate } from "../schemas/trace.ts";
import { isArticle, mayBeArticle } from "./article.ts";
import type { Asked } from "./asked.ts";
import { askedOf } from "./asked-of.ts";
import { type DeclaredCode, fits, sharesHeading } from "./codes.ts";
import type { LineContext } from "./context.ts";
import { MENTIONS } from "./mention.ts";
import type { Occurrence, ReadLine } from "./occurrences.ts";
import { POLICY } from "./policy.ts";
import type { TermMatch } from "./term-matches.ts";
import type { CompiledTerm } from "./terms.ts";

const HAS_DIGIT = /\d/;
/** Chapter of books, posters and other printed matter. */
const PRINTED_MATTER = "49";

/** What surrounds the terms of one line. */
export interface Surroundings {
  readonly line: ReadLine;
  readonly declared: DeclaredLine;
  readonly context: LineContext;
  readonly code: DeclaredCode | null;
  readonly catalogue: Catalogue;
  readonly categoryOf: (id: string) => Category | undefined;
  /** Tokens of ordinary goods' phrases, by category. */
  readonly negatives: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** The term is made of English dictionary words. */
  isOrdinary(term: CompiledTerm): boolean;
  /** The brand's name begins with a brand's own: `Apple iPhone`. */
  isProductLine(brand: string): boolean;
  /** Full names of goods: terms of several words. */
  readonly names: readonly TermMatch[];
  /** Makers of components that the line names. */
  readonly makers: readonly TermMatch[];
  /** The line names components that no list names, and no part that one does. */
  readonly namesUnlisted: boolean;
  /** The code is on a list by itself. */
  readonly isListed: boolean;
  /** The line is nothing but a name that says nothing. */
  readonly isVague: boolean;
  /** Tokens that look like some maker's part number. */
  partTokens(): readonly number[];
}

export interface Weighed {
  readonly match: TermMatch;
  readonly category: Category;
  readonly brand?: string;
  readonly headings: readonly string[];
  readonly score: number;
  readonly adjustments: readonly Adjustment[];
}

export type Outcome = TracedCandidate["outcome"];
type Rejected = Exclude<Outcome, "kept">;

/** Weighs a term by what stands around it; a reason instead where its rule is not met. */
export function weigh(match: TermMatch, around: Surroundings): Weighed | Rejected {
  const { owner } = match.term;
  if (owner.kind === "category") return weighCategory(match, around, owner.index);
  if (owner.kind === "brand") return weighBrand(match, around, owner.index);
  if (owner.kind === "maker") return weighMaker(match, around, owner.index);
  return "negative-phrase";
}

function weighCategory(match: TermMatch, around: Surroundings, index: number): Weighed | Rejected {
  const category = around.catalogue.categories[index];
  if (category === undefined) return "outranked";
  const { term } = match;
  const context = term.rule === "context" ? findContext(match, around, category.headings) : [];
  if (context === null) return "context-missing";
  if (term.rule === "value" && !exceedsLimit(category, around.declared)) return "context-missing";
  const base = term.weak ? POLICY.weakTerm : specificity(term.words.length);
  const adjustments: Adjustment[] = term.weak ? ["weak-term"] : [];
  if (term.rule === "value") adjustments.push("value-over-limit");
  if (isNegative(match, around, index)) adjustments.push("negative-phrase");
  // A doubtful word beside a resistor only says how that is built: `чип резистор`.
  if (term.rule === "context" && around.context.isBesideUnlisted(match.from, match.to))
    adjustments.push("unlisted-part");
  return finish(
    withEvidence(match, context),
    { category, headings: category.headings, base, adjustments },
    around,
  );
}

/** Most of its words stand in a phrase, no shorter than it, by which the category's words mean something else. */
const isNegative = ({ tokens }: TermMatch, { negatives }: Surroundings, category: number): boolean =>
  negatives.get(category)?.some((phrase) => {
    const shared = tokens.filter((token) => phrase.includes(token)).length;
    return (
      shared > 0 &&
      shared * 2 >= tokens.length &&
      (shared === tokens.length || phrase.length >= tokens.length)
    );
  }) ?? false;

/** A longer term is more specific: `станок токарный с ЧПУ` before `станок`. */
const specificity = (words: number): number =>
  Math.min(0.95, POLICY.oneWord + (words - 1) * POLICY.perExtraWord);

function weighBrand(match: TermMatch, around: Surroundings, index: number): Weighed | Rejected {
  const brand = around.catalogue.brands[index];
  const category = brand && around.categoryOf(brand.category);
  if (brand === undefined || category === undefined) return "outranked";
  const context = brand.rule === "context" ? findContext(match, around, brand.headings) : [];
  if (context === null) return "context-missing";
  const misfit =
    around.code !== null && around.code.problem === undefined && !sharesHeading(around.code, brand.headings);
  // A listed code never speaks for the goods, whatever the brand is known for.
  const doubtful = misfit && brand.rule !== "fuzzy" && !around.isListed;
  const penalty = isWrittenAsWord(match, around) ? POLICY.wordMisfit : POLICY.brandMisfit;
  const base = POLICY.brandAlone - (doubtful ? penalty : 0);
  const adjustments: Adjustment[] = [
    ...(misfit ? (["code-contradicts"] as const) : []),
    ...(makesUnlisted(match, around) ? (["unlisted-part"] as const) : []),
    ...(around.negatives.size > 0 && isNegative(match, around, around.catalogue.categories.indexOf(category))
      ? (["negative-phrase"] as const)
      : []),
  ];
  const owner = { category, brand: brand.name, headings: brand.headings, base, adjustments };
  return finish(withEvidence(match, context), owner, around);
}

/** `wooden caterpillar`: an ordinary word in small letters, in a line that knows capitals. */
const isWrittenAsWord = ({ term, evidence }: TermMatch, { declared, isOrdinary }: Surroundings): boolean =>
  isOrdinary(term) &&
  evidence.every(({ token }) => token === token.toLowerCase()) &&
  /\p{Lu}/u.test(declared.description);

/**
 * A brand that is also a maker of components, beside a resistor or a relay; or a part of the longer name
 * of a maker whose parts are rarely listed (Würth Elektronik).
 */
function makesUnlisted(match: TermMatch, around: Surroundings): boolean {
  const { tokens } = match;
  const { makers, namesUnlisted, catalogue } = around;
  return makers.some(({ term, tokens: own }) => {
    if (!tokens.every((token) => own.includes(token))) return false;
    const isRare = catalogue.makers[term.owner.index]?.listed === "rarely";
    return namesUnlisted || (isRare && (own.length > tokens.length || isAlone(match, around)));
  });
}

/** No other word but numbers: `Omron`, `Omron G6K-2F`. */
const isAlone = ({ tokens: own }: TermMatch, { line: { tokens } }: Surroundings): boolean =>
  tokens.every(({ index, raw }) => own.includes(index) || HAS_DIGIT.test(raw));

function weighMaker(match: TermMatch, around: Surroundings, index: number): Weighed | Rejected {
  const maker = around.catalogue.makers[index];
  const category = maker && around.categoryOf(maker.category);
  if (maker === undefined || category === undefined) return "outranked";
  const besidePart = around.partTokens().some((token) => !match.tokens.includes(token));
  const shortName = match.term.text.length <= POLICY.makerShortName || match.term.rule === "context";
  const codeFits = around.code !== null && fits(around.code, category.headings);
  if (maker.listed === "rarely" || ((maker.listed === "partly" || shortName) && !besidePart && !codeFits))
    return "context-missing";
  const base = besidePart ? POLICY.makerWithPart : POLICY.makerAlone;
  const adjustments: Adjustment[] = around.namesUnlisted ? ["unlisted-part"] : [];
  return finish(
    match,
    { category, brand: maker.name, headings: category.headings, base, adjustments },
    around,
  );
}

/**
 * What makes an ambiguous word mean the catalogue's good: a word that belongs with it, or a fitting
 * code (which has its own record). Null where nothing does.
 */
function findContext(
  match: TermMatch,
  around: Surroundings,
  headings: readonly string[],
): Occurrence[] | null {
  for (const phrase of match.term.with) {
    const found = phrase.map((word) => freeOccurrence(word, match, around.line));
    if (found.length > 0 && found.every((hit) => hit !== null)) return found;
  }
  return around.code !== null && around.code.problem === undefined && fits(around.code, headings) ? [] : null;
}

const freeOccurrence = (word: number, match: TermMatch, line: ReadLine): Occurrence | null =>
  line.byWord
    .get(word)
    ?.find((hit) => hit.edits === 0 && !tokensOf(hit).some((token) => match.tokens.includes(token))) ?? null;

const tokensOf = ({ from, to }: Occurrence): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

function withEvidence(match: TermMatch, context: readonly Occurrence[]): TermMatch {
  if (context.length === 0) return match;
  const records = context.map((hit) => match.contextRecord(hit));
  return {
    ...match,
    tokens: [...match.tokens, ...context.flatMap(tokensOf)],
    evidence: [...match.evidence, ...records],
  };
}

function exceedsLimit(category: Category, { value, quantity, currency }: DeclaredLine): boolean {
  const rate = Object.entries(POLICY.eurPer).find(([name]) => name === currency?.trim().toUpperCase())?.[1];
  if (category.valueLimit === undefined || value === undefined || rate === undefined) return false;
  return (value / Math.max(1, quantity ?? 1)) * rate > category.valueLimit.amount;
}

const FACTORS = [
  ["negated", POLICY.negated],
  ...MENTIONS.map((mention) => [mention, POLICY.mentioned] as const),
  ["negative-phrase", POLICY.negativePhrase],
  ["unlisted-part", POLICY.unlistedPart],
] as const satisfies readonly (readonly [Adjustment, number])[];

/** Whose term it is, and what it is worth before the words around it are heard. */
interface Claim {
  readonly category: Category;
  readonly brand?: string;
  readonly headings: readonly string[];
  readonly base: number;
  readonly adjustments: readonly Adjustment[];
}

function finish(
  match: TermMatch,
  { base, adjustments: given, ...claim }: Claim,
  around: Surroundings,
): Weighed {
  const coded = aboutCode(claim.headings, given, around.code);
  const misfits = [...given, ...coded].includes("code-contradicts");
  const asked = askedOf(claim, {
    isLine: claim.brand !== undefined && around.isProductLine(claim.brand),
    doubtful: match.term.rule === "context",
    misfits,
    printed: misfits && (around.code?.digits.startsWith(PRINTED_MATTER) ?? false),
  });
  const adjustments = [...given, ...aroundTerm(match, around, asked), ...coded];
  const raised = base * match.quality + (adjustments.includes("code-fits") ? POLICY.codeFits : 0);
  let score = raised;
  for (const [adjustment, factor] of FACTORS) if (adjustments.includes(adjustment)) score *= factor;
  return { ...claim, match, score: Math.min(POLICY.highest, score), adjustments };
}

function aroundTerm(
  match: TermMatch,
  { context, names, line: { tokens }, code }: Surroundings,
  asked: Asked,
): Adjustment[] {
  const isCoded = code !== null && code.problem === undefined && !asked.misfits;
  if (!isCoded && mayBeArticle(match.term.text) && isArticle(tokens, match.from)) return ["called"];
  const whole = [match, ...names.filter((name) => isInside(match, name))];
  if (whole.some(({ from, to }) => context.isNegated(from, to, match.term.lacks))) return ["negated"];
  for (const { from, to } of whole) {
    const mention = context.mentionOf(from, to, asked);
    if (mention !== null) return [mention];
  }
  return [];
}

/** `подшипник` in `подшипников качения не имеет`: what is said of the full name is said of its part. */
const isInside = (part: TermMatch, { from, to, tokens }: TermMatch): boolean =>
  to - from + 1 === tokens.length &&
  tokens.length > part.tokens.length &&
  part.tokens.every((token) => tokens.includes(token));

function aboutCode(
  headings: readonly string[],
  given: readonly Adjustment[],
  code: DeclaredCode | null,
): Adjustment[] {
  if (code === null || code.problem !== undefined || given.includes("code-contradicts")) return [];
  if (fits(code, headings)) return ["code-fits"];
  return headings.length > 0 && !sharesHeading(code, headings) ? ["code-contradicts"] : [];
}
