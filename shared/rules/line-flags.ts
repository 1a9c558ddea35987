import { type DeclaredCode, sharesHeading } from "../matching/codes.ts";
import { POLICY } from "../matching/policy.ts";
import type { Token } from "../matching/tokens.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { Flag, Match } from "../schemas/screening.ts";
import { contradictsOrigin } from "./brand-origin.ts";
import { isValueTooLow } from "./value-too-low.ts";

/** What the catalogue knows of goods and brands beside their terms. */
export interface GoodsKnown {
  readonly headingsOf: (category: string) => readonly string[];
  /** USD that a kilogram is worth at the least. */
  readonly leastPerKgOf: (category: string) => number | undefined;
  /** ISO code, by the name of a brand or a maker. */
  readonly countryOfBrand: (name: string) => string | undefined;
}

export interface LineFacts {
  readonly matches: readonly Match[];
  readonly known: GoodsKnown;
  readonly declared: Pick<DeclaredLine, "value" | "weightKg" | "currency" | "origin">;
  readonly code: DeclaredCode | null;
  readonly tokens: readonly Token[];
  readonly isVague: boolean;
  /** The first words name goods of other headings than the declared code; costly, and asked last. */
  readonly isNamedElse: () => boolean;
}

const namesGoods = (match: Match): boolean =>
  match.brand === undefined && match.evidence.some(({ kind }) => kind !== "code");

/** A part's number says what it is, whoever made it. */
const isPart = ({ evidence }: Match): boolean => evidence.some(({ kind }) => kind === "part-number");

const namesGoodsSurely = (match: Match): boolean =>
  namesGoods(match) && match.score >= POLICY.hit - POLICY.codeFits;

/** A listed HS6: published by customs and exporters' guidance as a reason to look, not a finding. */
const isListed = ({ matches }: LineFacts): boolean =>
  matches.some(({ adjustments }) => adjustments.includes("code-listed"));

/** Goods that belong to a listed heading, declared under another: the commonest disguise. */
function contradicts({ matches, code, known: { headingsOf } }: LineFacts): boolean {
  // A cut code is not well written, but its heading is known.
  if (code === null || (code.problem !== undefined && code.title === undefined)) return false;
  const goods = matches.filter((match) => namesGoodsSurely(match) || isPart(match));
  const coded = goods.filter(({ category }) => headingsOf(category).length > 0);
  return coded.length > 0 && !coded.some(({ category }) => sharesHeading(code, headingsOf(category)));
}

/** A listed code for goods that it is no heading of: nothing named fits it, and the words are those of another. */
function isListedForOthers(facts: LineFacts): boolean {
  const { matches, code, isNamedElse } = facts;
  if (code === null || code.problem !== undefined || !isListed(facts)) return false;
  const isNamed = matches.some(({ evidence }) => evidence.some(({ kind }) => kind !== "code"));
  return !isNamed && isNamedElse();
}

/** `запчасти`, `товары народного потребления`: a line that is nothing but such a name. */
const isVague = ({ matches, isVague: vague }: LineFacts): boolean => vague && !matches.some(namesGoods);

/** Two alphabets inside one word. */
const isDisguised = ({ tokens }: LineFacts): boolean => tokens.some(({ script }) => script === "mixed");

const isUnderpriced = ({ matches, declared, known }: LineFacts): boolean =>
  isValueTooLow(
    declared,
    matches.filter(namesGoodsSurely).map(({ category }) => known.leastPerKgOf(category)),
  );

const isOfAnotherOrigin = ({ matches, declared, known }: LineFacts): boolean =>
  contradictsOrigin(
    declared.origin,
    matches.flatMap(({ brand }) => (brand === undefined ? [] : (known.countryOfBrand(brand) ?? []))),
  );

/** The red flags of one line, each from its own rule, in the order of the schema. */
export function lineFlags(facts: LineFacts): Flag[] {
  const flags: Flag[] = [];
  if (isListed(facts)) flags.push("listed-code");
  if (contradicts(facts) || isListedForOthers(facts)) flags.push("description-code-mismatch");
  if (isVague(facts)) flags.push("vague-description");
  if (facts.code?.problem !== undefined) flags.push(facts.code.problem);
  if (isDisguised(facts)) flags.push("disguised-letters");
  if (isUnderpriced(facts)) flags.push("value-too-low");
  if (isOfAnotherOrigin(facts)) flags.push("brand-origin-mismatch");
  return flags;
}
