import { type GoodsKnown, lineFlags } from "../rules/line-flags.ts";
import type { LineScreening, Match, Span, Verdict } from "../schemas/screening.ts";
import { POLICY } from "./policy.ts";
import type { Surroundings } from "./weigh.ts";

/**
 * The verdict over all matches, with what is left unexplained.
 * @param isNamedElse the line's first words name goods of other headings than the declared code
 */
export function conclude(
  all: readonly Match[],
  { line, declared, code, isVague }: Surroundings,
  known: GoodsKnown,
  isNamedElse: () => boolean,
): LineScreening {
  const matches = all.filter(({ score }) => score >= POLICY.check).slice(0, POLICY.maxMatches);
  const lowered = all.filter(({ score }) => score < POLICY.check).slice(0, POLICY.maxMatches);
  const flags = lineFlags({ matches, known, declared, code, tokens: line.tokens, isVague, isNamedElse });
  const screening: LineScreening = {
    verdict: verdictOf(matches, isVague && (code === null || code.problem !== undefined)),
    matches,
    lowered,
    flags,
    unexplained: unexplainedOf([...matches, ...lowered], line),
  };
  if (code === null || code.digits === "") return screening;
  const { digits, heading, title } = code;
  return { ...screening, code: { digits, heading, ...(title !== undefined && { title }) } };
}

/** @param saysNothing neither name nor code tell what the goods are: no reason to call them clear */
function verdictOf([best]: readonly Match[], saysNothing: boolean): Verdict {
  if (best === undefined) return saysNothing ? "check" : "clear";
  return best.score >= POLICY.hit ? "hit" : "check";
}

function unexplainedOf(matches: readonly Match[], { tokens }: Surroundings["line"]): Span[] {
  const spans = matches.flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? []));
  return tokens
    .filter((token) => !spans.some((span) => span.start < token.end && token.start < span.end))
    .map(({ start, end }) => ({ start, end }));
}
