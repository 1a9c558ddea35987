import type { Catalogue } from "../schemas/catalogue.ts";
import type { Trace, TracedCandidate, TracedToken } from "../schemas/trace.ts";
import type { Inspected } from "./matcher.ts";
import type { Owner } from "./terms.ts";
import type { Token } from "./tokens.ts";
import type { WordForms } from "./word-forms.ts";

/** Enough to explain a surprise; a long line has hundreds. */
const MOST_CANDIDATES = 60;

/** Renders what one screening saw; it computes nothing anew. */
export function traceOf(inspected: Inspected, catalogue: Catalogue, microseconds: number): Trace {
  return {
    tokens: inspected.line.tokens.map((token, at) =>
      traceToken(token, inspected.line.words[at]?.forms ?? []),
    ),
    candidates: inspected.considered
      .map(
        ({ match, outcome, score }): TracedCandidate => ({
          term: match.term.text,
          owner: ownerName(match.term.owner, catalogue),
          window: match.evidence.map(({ token }) => token).join(" "),
          edits: match.edits,
          fuse: match.fuse,
          score,
          outcome,
        }),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CANDIDATES),
    screening: inspected.screening,
    microseconds,
  };
}

const TRACED_SCRIPTS = {
  latin: "latin",
  cyrillic: "cyrillic",
  han: "han",
  digit: "digits",
  mixed: "mixed",
  greek: "other",
  other: "other",
} as const;

function traceToken(token: Token, readings: readonly WordForms[]): TracedToken {
  return {
    text: token.raw,
    span: { start: token.start, end: token.end },
    script: TRACED_SCRIPTS[token.script],
    normal: readings[0]?.word ?? token.raw,
    lemmas: [...new Set(readings.flatMap(({ lemmas }) => lemmas))],
    skeletons: [...new Set(readings.map(({ skeleton }) => skeleton))],
    ordinary: readings.some(({ ordinary }) => ordinary),
  };
}

function ownerName(owner: Owner, catalogue: Catalogue): string {
  if (owner.kind === "brand") return catalogue.brands[owner.index]?.name ?? "";
  if (owner.kind === "maker") return catalogue.makers[owner.index]?.name ?? "";
  return catalogue.categories[owner.index]?.id ?? "";
}
