import type { Catalogue } from "../schemas/catalogue.ts";
import type { Adjustment } from "../schemas/screening.ts";
import type { Finding } from "./aggregate.ts";
import { isArticle, mayBeArticle } from "./article.ts";
import type { PartMatch } from "./parts.ts";
import { POLICY } from "./policy.ts";
import type { Surroundings } from "./weigh.ts";

/** What part numbers of known families say. */
export function partFindings(
  parts: readonly PartMatch[],
  catalogue: Catalogue,
  around: Surroundings,
): Finding[] {
  return parts.flatMap((part) => {
    const category = around.categoryOf(part.category);
    if (category === undefined) return [];
    const { line, context, code, makers } = around;
    const start = line.tokens[part.from]?.start ?? 0;
    const end = line.tokens[part.to]?.end ?? start;
    const isListed = code !== null && category.listed.some((prefix) => code.digits.startsWith(prefix));
    const adjustments: Adjustment[] = [];
    if (isListed) adjustments.push("code-fits");
    if (context.hasAny("unlistedParts")) adjustments.push("unlisted-part");
    const number = line.description.slice(start, end);
    if (!isListed && makers.length === 0 && mayBeArticle(number) && isArticle(line.tokens, part.from))
      adjustments.push("called");
    const brand = catalogue.makers[part.maker]?.name;
    return {
      category,
      headings: category.headings,
      ...(brand !== undefined && { brand }),
      score: scoreOf(part, adjustments),
      adjustments,
      tokens: line.tokens.slice(part.from, part.to + 1).map(({ index }) => index),
      evidence: [
        {
          kind: part.lookalike ? "lookalike" : "part-number",
          token: number,
          span: { start, end },
          term: `${part.stem}…`,
        },
      ],
    };
  });
}

/** A long stem names the part, a short one or one in look-alike signs only hints; beside `резистор` it is another maker's article. */
function scoreOf({ stem, lookalike }: PartMatch, adjustments: readonly Adjustment[]): number {
  const isSure = stem.length >= POLICY.partFamilyLongFrom && !lookalike;
  const base = isSure ? POLICY.partFamilyLong : POLICY.partFamilyShort;
  if (adjustments.includes("unlisted-part")) return base * POLICY.unlistedPart;
  if (adjustments.includes("called")) return base * POLICY.mentioned;
  return Math.min(POLICY.highest, base + (adjustments.includes("code-fits") ? POLICY.codeFits : 0));
}
