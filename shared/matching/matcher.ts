import type { Catalogue } from "../schemas/catalogue.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { Flag, LineScreening, Match, Span } from "../schemas/screening.ts";
import { lineFlags } from "../rules/line-flags.ts";
import { aggregate, type PartFinding, partEvidence } from "./aggregate.ts";
import { createCodeBook, type DeclaredCode } from "./codes.ts";
import { compileCatalogue } from "./compile.ts";
import { createContextReader, type LineContext } from "./context.ts";
import type { Lexicon } from "./lexicon.ts";
import { createLineReader, type ReadLine } from "./occurrences.ts";
import { chunksOf, createPartReader, looksLikePart, type PartMatch } from "./parts.ts";
import { POLICY } from "./policy.ts";
import { readingsOf } from "./readings.ts";
import { findTerms, type TermMatch } from "./term-matches.ts";
import { comparisonKey } from "./vocabulary.ts";
import { type Outcome, type Surroundings, type Weighed, weigh } from "./weigh.ts";

/** What one screening saw on its way; `trace` renders it, `screen` throws it away. */
export interface Inspected {
  readonly line: ReadLine;
  readonly candidates: readonly { readonly match: TermMatch; readonly outcome: Outcome; readonly score: number }[];
  readonly screening: LineScreening;
}

export interface Matcher {
  screen(line: DeclaredLine): LineScreening;
  inspect(line: DeclaredLine): Inspected;
}

/** Builds the matcher for one catalogue. Pure: the same line gives the same answer. */
export function createMatcher(catalogue: Catalogue, lexicon: Lexicon): Matcher {
  const compiled = compileCatalogue(catalogue, lexicon);
  const reader = createLineReader(compiled, lexicon);
  const codeBook = createCodeBook(catalogue);
  const parts = createPartReader(catalogue);
  const contextOf = createContextReader(catalogue.contextWords, lexicon);

  const headings = new Map(catalogue.categories.map((category) => [category.id, [...category.listed, ...category.headings]]));
  const headingsOf = (category: string): readonly string[] => headings.get(category) ?? [];

  const inspect = (declared: DeclaredLine): Inspected => {
    const { description } = declared;
    const line = reader.read(description);
    const code = codeBook.read(declared.hs);
    const context = contextOf(line.tokens);
    const terms = findTerms(compiled, line, description, (from, to) => keyOfTokens(line, lexicon, from, to));
    const partMatches = parts.find(line.tokens);
    const around: Surroundings = {
      line,
      declared,
      context,
      code,
      catalogue,
      negatives: negativesOf(terms),
      partTokens: partTokensOf(line, partMatches),
    };
    const candidates = terms.map((match) => ({ match, ...outcomeOf(weigh(match, around)) }));
    const weighed = candidates.flatMap(({ weighed: kept }) => (kept === null ? [] : [kept]));
    const findings = partMatches.map((part) => partFinding(part, line, description, context, code, catalogue));
    const all = aggregate(weighed, findings, code, declared.hs?.trim() ?? "", codeBook, catalogue);
    return { line, candidates, screening: conclude(all, line, code, context, headingsOf) };
  };

  return { inspect, screen: (declared) => inspect(declared).screening };
}

function keyOfTokens(line: ReadLine, lexicon: Lexicon, from: number, to: number): string {
  const tokens = line.tokens.slice(from, to + 1);
  const [only] = tokens;
  const word = tokens.length === 1 && only !== undefined ? (readingsOf(only)[0]?.word ?? only.raw) : tokens.map((t) => t.raw).join("");
  return comparisonKey(lexicon.forms(word));
}

function negativesOf(terms: readonly TermMatch[]): Map<number, (readonly number[])[]> {
  const negatives = new Map<number, (readonly number[])[]>();
  for (const { term, tokens } of terms) {
    if (term.owner.kind === "not") negatives.set(term.owner.index, [...(negatives.get(term.owner.index) ?? []), tokens]);
  }
  return negatives;
}

function partTokensOf(line: ReadLine, known: readonly PartMatch[]): number[] {
  const chunks = chunksOf(line.tokens).filter((chunk) => looksLikePart(line.tokens, chunk));
  return [...chunks, ...known].flatMap(({ from, to }) => line.tokens.slice(from, to + 1).map((token) => token.index));
}

function outcomeOf(result: Weighed | Exclude<Outcome, "kept">): { weighed: Weighed | null; outcome: Outcome; score: number } {
  if (typeof result === "string") return { weighed: null, outcome: result, score: 0 };
  return { weighed: result, outcome: result.score >= POLICY.check ? "kept" : "outranked", score: result.score };
}

function partFinding(
  part: PartMatch,
  line: ReadLine,
  description: string,
  context: LineContext,
  code: DeclaredCode | null,
  catalogue: Catalogue,
): PartFinding {
  const evidence = partEvidence(part, line.tokens, description);
  const category = catalogue.categories.find(({ id }) => id === part.category);
  const base = part.stem.length >= POLICY.partFamilyLongFrom ? POLICY.partFamilyLong : POLICY.partFamilyShort;
  if (context.hasAny("unlistedParts")) return { part, evidence, score: base * POLICY.unlistedPart, adjustments: ["unlisted-part"] };
  const listed = code !== null && category !== undefined && category.listed.some((prefix) => code.digits.startsWith(prefix));
  return { part, evidence, score: Math.min(0.99, base + (listed ? POLICY.codeFits : 0)), adjustments: listed ? ["code-fits"] : [] };
}

function conclude(all: readonly Match[], line: ReadLine, code: DeclaredCode | null, context: LineContext, headingsOf: (category: string) => readonly string[]): LineScreening {
  const matches = all.filter(({ score }) => score >= POLICY.check).slice(0, POLICY.maxMatches);
  const lowered = all.filter(({ score }) => score < POLICY.check).slice(0, POLICY.maxMatches);
  const best = matches[0]?.score ?? 0;
  const flags: Flag[] = lineFlags({ matches, headingsOf, code, tokens: line.tokens, isVague: context.hasAny("vague") });
  const screening = {
    verdict: best >= POLICY.hit ? "hit" : best >= POLICY.check ? "check" : "clear",
    matches,
    lowered,
    flags,
    unexplained: unexplainedOf([...matches, ...lowered], line),
  } as const satisfies LineScreening;
  if (code === null || code.digits === "") return screening;
  const { digits, heading, title } = code;
  return { ...screening, code: title === undefined ? { digits, heading } : { digits, heading, title } };
}

function unexplainedOf(matches: readonly Match[], line: ReadLine): Span[] {
  const spans = matches.flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? []));
  return line.tokens
    .filter((token) => !spans.some((span) => span.start < token.end && token.start < span.end))
    .map(({ start, end }) => ({ start, end }));
}
