import type { Catalogue, Category } from "../schemas/catalogue.ts";
import type { Adjustment, Evidence, Match } from "../schemas/screening.ts";
import { type CodeBook, type DeclaredCode, fits, sharesHeading } from "./codes.ts";
import type { PartMatch } from "./parts.ts";
import { POLICY } from "./policy.ts";
import type { Token } from "./tokens.ts";
import type { Weighed } from "./weigh.ts";

/** One good that the line may name, with all that speaks for it. */
interface Candidate {
  readonly category: Category;
  readonly brand: string | undefined;
  readonly headings: readonly string[];
  score: number;
  readonly evidence: Evidence[];
  readonly tokens: Set<number>;
  readonly adjustments: Set<Adjustment>;
}

export interface PartFinding {
  readonly part: PartMatch;
  readonly evidence: Evidence;
  readonly score: number;
  readonly adjustments: readonly Adjustment[];
}

const keyOf = (category: Category, brand: string | undefined): string => `${category.id}\u0000${brand ?? ""}`;

/** Brings together what speaks for the same good, adds the code, and ranks. */
export function aggregate(
  weighed: readonly Weighed[],
  parts: readonly PartFinding[],
  code: DeclaredCode | null,
  declaredCode: string,
  codeBook: CodeBook,
  catalogue: Catalogue,
): Match[] {
  const candidates = new Map<string, Candidate>();
  const candidateFor = (category: Category, brand: string | undefined, headings: readonly string[]): Candidate => {
    const key = keyOf(category, brand);
    const known = candidates.get(key);
    if (known !== undefined) return known;
    const fresh = { category, brand, headings, score: 0, evidence: [], tokens: new Set<number>(), adjustments: new Set<Adjustment>() };
    candidates.set(key, fresh);
    return fresh;
  };

  for (const { match, category, brand, headings, score, adjustments } of [...weighed].sort(strongestFirst))
    addEvidence(candidateFor(category, brand, headings), match.tokens, match.evidence, score, adjustments);
  for (const { part, evidence, score, adjustments } of parts) {
    const category = catalogue.categories.find(({ id }) => id === part.category);
    if (category === undefined) continue;
    const tokens = Array.from({ length: part.to - part.from + 1 }, (_, i) => part.from + i);
    addEvidence(candidateFor(category, catalogue.makers[part.maker]?.name, category.headings), tokens, [evidence], score, adjustments);
  }
  raiseFittingBrands([...candidates.values()]);
  if (code !== null) addCode(code, declaredCode, codeBook, catalogue, candidates, candidateFor);
  return [...candidates.values()].map(toMatch).sort(bestFirst);
}

const strongestFirst = (a: Weighed, b: Weighed): number =>
  b.score - a.score || b.match.tokens.length - a.match.tokens.length || a.match.from - b.match.from;

/** A record is added only where its words are not spoken for: no word counts twice for the same good. */
function addEvidence(
  to: Candidate,
  tokens: readonly number[],
  evidence: readonly Evidence[],
  score: number,
  adjustments: readonly Adjustment[],
): void {
  if (tokens.some((token) => to.tokens.has(token))) return;
  if (to.evidence.length === 0) for (const adjustment of adjustments) to.adjustments.add(adjustment);
  to.score = Math.max(to.score, score);
  to.evidence.push(...evidence);
  for (const token of tokens) to.tokens.add(token);
}

/** A brand beside words for goods that it is known for is no accident. */
function raiseFittingBrands(candidates: readonly Candidate[]): void {
  const goods = candidates.filter(({ brand, score }) => brand === undefined && score >= POLICY.check);
  for (const candidate of candidates) {
    if (candidate.brand === undefined || candidate.score < POLICY.check) continue;
    const fitting = goods.some(({ headings }) =>
      headings.some((heading) => candidate.headings.some((own) => own.slice(0, 4) === heading.slice(0, 4))),
    );
    if (!fitting) continue;
    candidate.score = Math.min(0.99, candidate.score + POLICY.brandFits);
    candidate.adjustments.add("brand-heading-fits");
  }
}

function addCode(
  code: DeclaredCode,
  declared: string,
  codeBook: CodeBook,
  catalogue: Catalogue,
  candidates: ReadonlyMap<string, Candidate>,
  candidateFor: (category: Category, brand: string | undefined, headings: readonly string[]) => Candidate,
): void {
  for (const index of codeBook.listedUnder(code)) {
    const category = catalogue.categories[index];
    if (category === undefined) continue;
    const candidate = candidateFor(category, undefined, category.headings);
    candidate.score = Math.max(candidate.score, POLICY.codeListed);
    candidate.adjustments.add("code-listed");
  }
  for (const candidate of candidates.values()) {
    const term = [...candidate.category.listed, ...candidate.headings].find((prefix) => fits(code, [prefix]));
    if (term !== undefined && sharesHeading(code, [term])) candidate.evidence.push({ kind: "code", token: declared, term });
  }
}

const bestFirst = (a: Match, b: Match): number =>
  b.score - a.score || b.evidence.length - a.evidence.length || (a.category < b.category ? -1 : 1);

function toMatch({ category, brand, score, evidence, adjustments }: Candidate): Match {
  const { ru, kk, en } = category.title;
  const match = {
    category: category.id,
    group: category.group,
    title: { ru, kk, en },
    score: Math.round(score * 1000) / 1000,
    evidence,
    adjustments: [...adjustments],
  };
  return brand === undefined ? match : { ...match, brand };
}

/** The evidence of a part number: the family's stem is the term. */
export function partEvidence(part: PartMatch, tokens: readonly Token[], description: string): Evidence {
  const start = tokens[part.from]?.start ?? 0;
  const end = tokens[part.to]?.end ?? start;
  return { kind: "part-number", token: description.slice(start, end), span: { start, end }, term: `${part.stem}…` };
}
