import { z } from "zod";
import { groupSchema, localizedSchema } from "./catalogue.ts";
import { dismissalSchema } from "./decision.ts";

export const verdictSchema = z.enum(["clear", "check", "hit"]);
export type Verdict = z.infer<typeof verdictSchema>;

/** Half-open range in UTF-16 code units of the original text. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof spanSchema>;

/**
 * How words of the line met a term.
 * - `exact`: the same word · `inflection`: another form of it · `typo`: within the edits the policy allows
 * - `transliteration`: the other alphabet · `lookalike`: letters of another alphabet put in
 * - `spaced`: letters drawn apart · `glued`: words run together · `phonetic`: sounds alike
 * - `part-number`: a maker's family of parts · `context`: a word that a term needs beside it
 * - `code`: the declared code
 */
export const EVIDENCE_KINDS = [
  "exact",
  "inflection",
  "typo",
  "transliteration",
  "lookalike",
  "spaced",
  "glued",
  "phonetic",
  "part-number",
  "context",
  "code",
] as const;
export const evidenceKindSchema = z.enum(EVIDENCE_KINDS);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const evidenceSchema = z.object({
  kind: evidenceKindSchema,
  /** The words of the line as they stand in it, or the declared code. */
  token: z.string(),
  /** Where in the description; absent for a code. */
  span: spanSchema.optional(),
  /** The term of the catalogue, or the listed code. */
  term: z.string(),
  /** The part of the term that was met. */
  termSpan: spanSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Why a match counts for more or less than its words alone. */
export const ADJUSTMENTS = [
  "code-fits",
  "code-listed",
  "code-contradicts",
  "brand-heading-fits",
  "negative-phrase",
  "unlisted-part",
  "negated",
  "purpose",
  "other-maker",
  "called",
  "pictured",
  "toy",
  "own-part",
  "worked-from",
  "made-with",
  "weak-term",
  "ambiguous-typo",
  "look-alike",
  "known-look-alike",
  "value-over-limit",
] as const;
export const adjustmentSchema = z.enum(ADJUSTMENTS);
export type Adjustment = z.infer<typeof adjustmentSchema>;

/** An answer that officers gave to the same words before: for this truck, or approved for the post. */
const rememberedAnswerSchema = z.object({
  id: z.ulid(),
  scope: z.enum(["truck", "post"]),
  reason: dismissalSchema.shape.reason,
  /** Who gave it. */
  officer: z.string(),
  approvedBy: z.string().optional(),
  until: z.iso.datetime(),
});
export type RememberedAnswer = z.infer<typeof rememberedAnswerSchema>;

export const matchSchema = z.object({
  category: z.string(),
  group: groupSchema,
  title: localizedSchema,
  brand: z.string().optional(),
  /** 0 to 1. It ranks matches; it is not a probability. */
  score: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema),
  adjustments: z.array(adjustmentSchema),
  /** Of a match that a look-alike lowered. */
  remembered: rememberedAnswerSchema.optional(),
});
export type Match = z.infer<typeof matchSchema>;

/** Red flags over one line; their sources stand in `shared/rules`. */
export const FLAGS = [
  "listed-code",
  "description-code-mismatch",
  "vague-description",
  "malformed-code",
  "unknown-heading",
  "disguised-letters",
  "value-too-low",
  "brand-origin-mismatch",
] as const;
export const flagSchema = z.enum(FLAGS);
export type Flag = z.infer<typeof flagSchema>;

export const lineScreeningSchema = z.object({
  verdict: verdictSchema,
  /** Best first; all of them at least `check`. */
  matches: z.array(matchSchema),
  /** What was met but says less than it seems; the adjustments say why. Shown, never counted. */
  lowered: z.array(matchSchema).default([]),
  flags: z.array(flagSchema),
  /** Words that no evidence of any match speaks of. */
  unexplained: z.array(spanSchema),
  /** What the declared code says, where it can be read. */
  code: z.object({ digits: z.string(), heading: z.string(), title: localizedSchema.optional() }).optional(),
});
export type LineScreening = z.infer<typeof lineScreeningSchema>;
