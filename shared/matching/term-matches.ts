import Fuse from "fuse.js";
import type { Evidence, Span } from "../schemas/screening.ts";
import type { CompiledCatalogue } from "./compile.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Occurrence, ReadLine } from "./occurrences.ts";
import { POLICY } from "./policy.ts";
import type { CompiledTerm } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { editsOf, findWindows, type Window } from "./windows.ts";
import { comparisonKey } from "./word-forms.ts";

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

/** Two spellings of one skeleton (Siemens, Siemenns) are one word from so many letters. */
const SURE_SPELLING = 7;

/** Only terms that allow it may meet by edits or by sound, in words as long as they ask. */
const allowsEdit = (term: CompiledTerm, part: Occurrence, vocabulary: Vocabulary): boolean => {
  if (term.rule !== "fuzzy") return false;
  if (term.fuzzyFrom === 0) return part.eased !== true;
  return vocabulary.word(part.vocab).word.length >= term.fuzzyFrom;
};
const wasEdited = ({ edits, kind, vocab }: Occurrence, vocabulary: Vocabulary): boolean =>
  edits > 0 || kind === "phonetic" || (kind === "typo" && vocabulary.word(vocab).word.length < SURE_SPELLING);

/** All terms met in the line, wherever its words stand together. */
export function findTerms(compiled: CompiledCatalogue, lexicon: Lexicon, line: ReadLine): TermMatch[] {
  const finding = { line, lexicon, vocabulary: compiled.vocabulary };
  const found: TermMatch[] = [];
  for (const anchor of line.byWord.keys()) {
    for (const id of compiled.terms.completeWith(anchor, line.byWord)) {
      const term = compiled.terms.at(id);
      for (const window of findWindows(term, anchor, line)) found.push(...scoreWindow(term, window, finding));
    }
  }
  return found;
}

interface Finding {
  readonly line: ReadLine;
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

function scoreWindow(term: CompiledTerm, window: Window, finding: Finding): TermMatch[] {
  const { line } = finding;
  const edited = window.parts.filter((part) => wasEdited(part, finding.vocabulary));
  if (!edited.every((part) => allowsEdit(term, part, finding.vocabulary))) return [];
  const fuse = edited.length > 0 ? distanceOf(term, window, finding) : 0;
  if (fuse > POLICY.fuseWorst) return [];
  const letters = Math.min(...window.parts.map((part) => POLICY.quality[part.kind]));
  const together = 1 - window.gap * POLICY.gapCost - window.commas * POLICY.commaCost;
  return [
    {
      term,
      from: window.from,
      to: window.to,
      tokens: window.parts.flatMap(({ from, to }) => range(from, to)),
      evidence: evidenceOf(term, window.parts, finding),
      edits: editsOf(window),
      fuse,
      quality: letters * together * (1 - fuse),
      contextRecord: (hit) => ({ kind: "context", ...placeOf(hit, line), term: term.text }),
    },
  ];
}

/** The term is Fuse's pattern and the window its text: the other way round a long line matches nothing. */
function distanceOf(term: CompiledTerm, window: Window, { line, lexicon, vocabulary }: Finding): number {
  const pattern = term.words.map((id) => comparisonKey(vocabulary.word(id))).join(" ");
  const text = window.parts.map((part) => keyOfTokens(line, lexicon, part)).join(" ");
  // Unmatched text costs Fuse nothing (`объективка` holds `объектив`); the edits see it.
  return Math.max(Fuse.match(pattern, text, FUSE_OPTIONS).score, editsOf(window) / pattern.length);
}

/** What edits are counted on, for the tokens that one word of the term took. */
function keyOfTokens({ words }: ReadLine, lexicon: Lexicon, { from, to }: Occurrence): string {
  const plainest = from === to ? words[from]?.forms[0] : undefined;
  if (plainest !== undefined) return comparisonKey(plainest);
  const taken = words.slice(from, to + 1).map(({ raw }) => raw);
  return comparisonKey(lexicon.forms(taken.join("")));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** One record for each word of the term; the span of a word in the term is found in the term's text. */
function evidenceOf(
  term: CompiledTerm,
  parts: readonly Occurrence[],
  { vocabulary, line }: Finding,
): Evidence[] {
  return parts.map((part) => {
    const word = vocabulary.word(part.vocab).word;
    const at = term.plain.indexOf(word);
    const record = { kind: part.kind, ...placeOf(part, line), term: term.text };
    return at < 0 ? record : { ...record, termSpan: { start: at, end: at + word.length } };
  });
}

/** Where an occurrence stands in the original text, and what stands there. */
function placeOf(
  { from, to }: Occurrence,
  { tokens, description }: ReadLine,
): Pick<Evidence, "token"> & { span: Span } {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? start;
  return { token: description.slice(start, end), span: { start, end } };
}
