import Fuse from "fuse.js";
import type { Evidence, EvidenceKind, Span } from "../schemas/screening.ts";
import type { CompiledCatalogue, CompiledTerm } from "./compile.ts";
import type { Occurrence, ReadLine } from "./occurrences.ts";
import { POLICY } from "./policy.ts";
import { comparisonKey, type Vocabulary } from "./vocabulary.ts";
import { findWindow, type Window } from "./windows.ts";

/** A term of the catalogue met in the line, before anything around it is weighed. */
export interface TermMatch {
  readonly term: CompiledTerm;
  readonly from: number;
  readonly to: number;
  /** Tokens that the term's words took. */
  readonly tokens: readonly number[];
  readonly evidence: readonly Evidence[];
  readonly edits: number;
  /** How far the letters are apart, by Fuse's score and by edits: 0 is perfect. */
  readonly fuse: number;
  /** 0 to 1: how well the letters met. */
  readonly quality: number;
  /** The record of a word that the term needs beside it. */
  contextRecord(hit: Occurrence): Evidence;
}

const FUSE_OPTIONS = { ignoreLocation: true, includeMatches: true, threshold: 1, distance: 0 } as const;

/** The term is Fuse's pattern and the window its text: the other way round a long line matches nothing. */
function distanceOf(
  vocabulary: Vocabulary,
  term: CompiledTerm,
  window: Window,
  keyOfToken: (from: number, to: number) => string,
): number {
  const pattern = term.words.map((id) => keyOf(vocabulary, id)).join(" ");
  const text = window.parts.map((part) => keyOfToken(part.from, part.to)).join(" ");
  const edits = window.parts.reduce((sum, part) => sum + part.edits, 0);
  // Unmatched text costs Fuse nothing (`объективка` holds `объектив`); the edits see it.
  return Math.max(Fuse.match(pattern, text, FUSE_OPTIONS).score, edits / pattern.length);
}

function keyOf(vocabulary: Vocabulary, id: number): string {
  const forms = vocabulary.words[id];
  return forms === undefined ? "" : comparisonKey(forms);
}

const EDITED: ReadonlySet<EvidenceKind> = new Set(["typo", "phonetic"]);

/** Only terms that allow it may meet by edits or by sound. */
const allowsEdits = (term: CompiledTerm): boolean => term.rule === "fuzzy";
const wasEdited = (part: Occurrence): boolean => part.edits > 0 || EDITED.has(part.kind);

/** All terms met in the line. `keyOfToken` gives what edits are counted on for tokens `from`..`to`. */
export function findTerms(
  compiled: CompiledCatalogue,
  line: ReadLine,
  description: string,
  keyOfToken: (from: number, to: number) => string,
): TermMatch[] {
  const matches: TermMatch[] = [];
  for (const vocab of line.byWord.keys()) {
    for (const id of compiled.anchored.get(vocab) ?? []) {
      const term = compiled.terms[id];
      if (term === undefined || !term.words.every((word) => line.byWord.has(word))) continue;
      const window = findWindow(term, vocab, line);
      if (window === null) continue;
      const match = scoreWindow(compiled.vocabulary, term, window, line, description, keyOfToken);
      if (match !== null) matches.push(match);
    }
  }
  return matches;
}

function scoreWindow(
  vocabulary: Vocabulary,
  term: CompiledTerm,
  window: Window,
  line: ReadLine,
  description: string,
  keyOfToken: (from: number, to: number) => string,
): TermMatch | null {
  const edited = window.parts.some(wasEdited);
  if (edited && !allowsEdits(term)) return null;
  const fuse = edited ? distanceOf(vocabulary, term, window, keyOfToken) : 0;
  if (fuse > POLICY.fuseWorst) return null;
  const letters = Math.min(...window.parts.map((part) => POLICY.quality[part.kind]));
  const together = 1 - window.gap * POLICY.gapCost - window.commas * POLICY.commaCost;
  const tokens = window.parts.flatMap((part) => range(part.from, part.to));
  return {
    term,
    from: window.from,
    to: window.to,
    tokens,
    evidence: evidenceOf(vocabulary, term, window.parts, line, description),
    edits: window.parts.reduce((sum, part) => sum + part.edits, 0),
    fuse,
    quality: letters * together * (1 - fuse),
    contextRecord: (hit) => ({ kind: "context", ...placeOf(hit, line, description), term: term.text }),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** One record for each word of the term; the span of a word in the term is found in the term's text. */
function evidenceOf(
  vocabulary: Vocabulary,
  term: CompiledTerm,
  parts: readonly Occurrence[],
  line: ReadLine,
  description: string,
): Evidence[] {
  const text = term.text.toLowerCase().replaceAll("ё", "е");
  return parts.map((part) => {
    const word = vocabulary.words[part.vocab]?.word ?? "";
    const at = text.indexOf(word);
    const record = { kind: part.kind, ...placeOf(part, line, description), term: term.text };
    return at < 0 ? record : { ...record, termSpan: { start: at, end: at + word.length } };
  });
}

/** Where an occurrence stands in the original text, and what stands there. */
function placeOf({ from, to }: Occurrence, line: ReadLine, description: string): Pick<Evidence, "token"> & { span: Span } {
  const start = line.tokens[from]?.start ?? 0;
  const end = line.tokens[to]?.end ?? start;
  return { token: description.slice(start, end), span: { start, end } };
}
