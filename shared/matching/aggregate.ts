import type { Category } from "../schemas/catalogue.ts";
import type { Adjustment, Evidence, Match } from "../schemas/screening.ts";
import { type DeclaredCode, fits, sharesHeading } from "./codes.ts";
import { POLICY } from "./policy.ts";

/** Words or a part number that speak for a good. */
export interface Finding {
  readonly category: Category;
  readonly brand?: string;
  readonly headings: readonly string[];
  readonly score: number;
  readonly adjustments: readonly Adjustment[];
  readonly tokens: readonly number[];
  readonly evidence: readonly Evidence[];
}

/** The declared code, as written and as understood, and the categories that it is listed under. */
export interface CodeFinding {
  readonly declared: string;
  readonly code: DeclaredCode;
  readonly listed: readonly Category[];
}

/** One good that the line may name, with all that speaks for it. */
interface Candidate {
  readonly category: Category;
  readonly brand: string | undefined;
  readonly headings: readonly string[];
  readonly evidence: Evidence[];
  readonly tokens: Set<number>;
  readonly adjustments: Set<Adjustment>;
  score: number;
}

type Owner = Pick<Finding, "category" | "brand" | "headings">;

/** Brings together what speaks for the same good, adds the code, and ranks. */
export function aggregate(findings: readonly Finding[], coded: CodeFinding | null): Match[] {
  const candidates = new Map<string, Candidate>();
  const candidateFor = ({ category, brand, headings }: Owner): Candidate => {
    const key = `${category.id}\u0000${brand ?? ""}`;
    const candidate =
      candidates.get(key) ?? emptyCandidate({ category, headings, ...(brand !== undefined && { brand }) });
    candidates.set(key, candidate);
    return candidate;
  };

  for (const finding of [...findings].sort(strongestFirst)) addFinding(candidateFor(finding), finding);
  raiseFittingBrands([...candidates.values()]);
  for (const category of coded?.listed ?? [])
    raiseListed(candidateFor({ category, headings: category.headings }));
  if (coded !== null) for (const candidate of candidates.values()) addCode(candidate, coded);
  return [...candidates.values()].map(toMatch).sort(bestFirst);
}

const emptyCandidate = ({ category, brand, headings }: Owner): Candidate => ({
  category,
  brand,
  headings,
  evidence: [],
  tokens: new Set(),
  adjustments: new Set(),
  score: 0,
});

const strongestFirst = (a: Finding, b: Finding): number =>
  b.score - a.score || b.tokens.length - a.tokens.length || (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0);

/** A record is added only where its words are not spoken for: no word counts twice for the same good. */
function addFinding(to: Candidate, { score, adjustments, tokens, evidence }: Finding): void {
  if (tokens.some((token) => to.tokens.has(token))) return;
  if (to.evidence.length === 0) for (const adjustment of adjustments) to.adjustments.add(adjustment);
  to.score = Math.max(to.score, score);
  to.evidence.push(...evidence);
  for (const token of tokens) to.tokens.add(token);
}

/** A brand beside words for goods that it is known for is no accident. */
function raiseFittingBrands(candidates: readonly Candidate[]): void {
  if (candidates.every(({ brand }) => brand === undefined)) return;
  const goods = candidates.filter(({ brand, score }) => brand === undefined && score >= POLICY.check);
  const named = new Set(goods.flatMap(({ headings }) => headings.map((heading) => heading.slice(0, 4))));
  for (const candidate of candidates) {
    const fitting = candidate.headings.some((heading) => named.has(heading.slice(0, 4)));
    if (candidate.brand === undefined || candidate.score < POLICY.check || !fitting) continue;
    candidate.score = Math.min(POLICY.highest, candidate.score + POLICY.brandFits);
    candidate.adjustments.add("brand-heading-fits");
  }
}

function raiseListed(candidate: Candidate): void {
  candidate.score = Math.max(candidate.score, POLICY.codeListed);
  candidate.adjustments.add("code-listed");
}

function addCode({ category, headings, evidence }: Candidate, { declared, code }: CodeFinding): void {
  const term = [...category.listed, ...headings].find(
    (prefix) => fits(code, [prefix]) && sharesHeading(code, [prefix]),
  );
  if (term !== undefined) evidence.push({ kind: "code", token: declared, term });
}

const bestFirst = (a: Match, b: Match): number =>
  b.score - a.score || b.evidence.length - a.evidence.length || (a.category < b.category ? -1 : 1);

/** One for all matches of a category: what crosses threads holds it once for many lines. */
const titles = new WeakMap<Category, Match["title"]>();

function titleOf(category: Category): Match["title"] {
  const known = titles.get(category);
  if (known !== undefined) return known;
  const { ru, kk, en } = category.title;
  const title = { ru, kk, en };
  titles.set(category, title);
  return title;
}

function toMatch({ category, brand, score, evidence, adjustments }: Candidate): Match {
  return {
    category: category.id,
    group: category.group,
    title: titleOf(category),
    ...(brand !== undefined && { brand }),
    score: Math.round(score * 1000) / 1000,
    evidence,
    adjustments: [...adjustments],
  };
}
