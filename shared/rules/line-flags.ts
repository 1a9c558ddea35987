import { type DeclaredCode, sharesHeading } from "../matching/codes.ts";
import { POLICY } from "../matching/policy.ts";
import type { Token } from "../matching/tokens.ts";
import type { Flag, Match } from "../schemas/screening.ts";

export interface LineFacts {
  readonly matches: readonly Match[];
  readonly headingsOf: (category: string) => readonly string[];
  readonly code: DeclaredCode | null;
  readonly tokens: readonly Token[];
  readonly isVague: boolean;
}

const namesGoods = (match: Match): boolean =>
  match.brand === undefined && match.evidence.some(({ kind }) => kind !== "code");

/** A listed HS6: published by customs and exporters' guidance as a reason to look, not a finding. */
const isListed = ({ matches }: LineFacts): boolean =>
  matches.some(({ adjustments }) => adjustments.includes("code-listed"));

/** Goods that belong to a listed heading, declared under another: the commonest disguise. */
function contradicts({ matches, code, headingsOf }: LineFacts): boolean {
  if (code === null || code.problem !== undefined) return false;
  const goods = matches.filter((match) => namesGoods(match) && match.score >= POLICY.hit - POLICY.codeFits);
  const known = goods.filter(({ category }) => headingsOf(category).length > 0);
  return known.length > 0 && !known.some(({ category }) => sharesHeading(code, headingsOf(category)));
}

/** `запчасти`, `товары народного потребления`: a line that is nothing but such a name. */
const isVague = ({ matches, isVague: vague }: LineFacts): boolean => vague && !matches.some(namesGoods);

/** Two alphabets inside one word. */
const isDisguised = ({ tokens }: LineFacts): boolean => tokens.some(({ script }) => script === "mixed");

/** The red flags of one line, each from its own rule, in the order of the schema. */
export function lineFlags(facts: LineFacts): Flag[] {
  const flags: Flag[] = [];
  if (isListed(facts)) flags.push("listed-code");
  if (contradicts(facts)) flags.push("description-code-mismatch");
  if (isVague(facts)) flags.push("vague-description");
  if (facts.code?.problem !== undefined) flags.push(facts.code.problem);
  if (isDisguised(facts)) flags.push("disguised-letters");
  return flags;
}
