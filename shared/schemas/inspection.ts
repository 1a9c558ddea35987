import { z } from "zod";
import { dismissalSchema } from "./decision.ts";
import { declaredLineSchema } from "./line.ts";
import { plainText } from "./plain-text.ts";

export const MAX_LINES = 10_000;

const field = z.string().max(300).default("");

/** The papers of one truck, in the order an officer reads them. Nothing is required until a decision. */
export const papersSchema = z.object({
  plate: field,
  trailerPlate: field,
  carrier: field,
  driver: field,
  consignor: field,
  consignee: field,
  origin: field,
  destination: field,
  /** CMR, TIR carnet or declaration number, as written. */
  documents: field,
});
export type Papers = z.infer<typeof papersSchema>;
export type PapersField = keyof Papers;
export const PAPERS_FIELDS = [
  "plate",
  "trailerPlate",
  "carrier",
  "driver",
  "consignor",
  "consignee",
  "origin",
  "destination",
  "documents",
] as const satisfies readonly PapersField[];

const plainField = field.transform(plainText);

/**
 * The papers as they come from a desk: each field a line of text as it is seen. A plate with a sign inside that turns
 * the text, or with none that is seen, would be another plate to every search.
 */
const typedPapersSchema = z.object({
  plate: plainField,
  trailerPlate: plainField,
  carrier: plainField,
  driver: plainField,
  consignor: plainField,
  consignee: plainField,
  origin: plainField,
  destination: plainField,
  documents: plainField,
} satisfies Record<PapersField, typeof plainField>);

/** One truck under inspection, before its decision: what a draft holds. */
export const inspectionSchema = z.object({
  id: z.ulid(),
  startedAt: z.iso.datetime(),
  papers: papersSchema,
  lines: z.array(declaredLineSchema).max(MAX_LINES),
  /** The officer's answers to matches so far. */
  dismissals: z.array(dismissalSchema).default([]),
  /** The entry of the decision that is to be decided anew. */
  revises: z.ulid().optional(),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** The same as a desk sends it; an answer speaks of a line by its id, so that two lines may not share one. */
export const typedInspectionSchema = inspectionSchema.extend({
  papers: typedPapersSchema,
  lines: inspectionSchema.shape.lines.refine(
    (lines) => new Set(lines.map(({ id }) => id)).size === lines.length,
    "two lines have one id",
  ),
});

export const draftSummarySchema = z.object({
  id: z.ulid(),
  plate: z.string(),
  carrier: z.string(),
  lineCount: z.int(),
  startedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;
