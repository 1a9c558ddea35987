import { z } from "zod";
import { sheetSchema, tableErrorSchema } from "../catalogue-tables/table.ts";
import { verdictSchema } from "./screening.ts";

/** The cells of one row by their columns, as a table holds them. */
export const cellsSchema = z.record(z.string().max(60), z.string().max(20_000));
export type Cells = z.infer<typeof cellsSchema>;

/** One row of a draft that is not as in the catalogue it stands on. */
export const draftEditSchema = z.object({
  sheet: sheetSchema,
  /** As `keyOf` makes it. */
  key: z.string(),
  /** Null where the row is taken away. */
  cells: cellsSchema.nullable(),
});
export type DraftEdit = z.infer<typeof draftEditSchema>;

export const DRAFT_STATES = ["editing", "submitted", "approved"] as const;
export const draftStateSchema = z.enum(DRAFT_STATES);

const act = z.object({ officer: z.string(), at: z.iso.datetime() });

export const draftChangeSchema = draftEditSchema.extend({
  /** Null where the row is new. */
  before: cellsSchema.nullable(),
  officer: z.string(),
  editedAt: z.iso.datetime(),
});
export type DraftChange = z.infer<typeof draftChangeSchema>;

/** The working draft as the screen shows it. */
export const draftViewSchema = z.object({
  id: z.ulid(),
  /** The version that it stands on: the one in use. */
  base: z.string(),
  state: draftStateSchema,
  /** How many rows are not as in that version. */
  changes: z.int().nonnegative(),
  /** Why it is no catalogue yet; of very many, the first. */
  errors: z.array(tableErrorSchema),
  submitted: act.extend({ note: z.string() }).optional(),
  /** The last review: an approval, or why it came back. */
  reviewed: act.extend({ comment: z.string() }).optional(),
  /** Whoever asks has a hand in it, and may not approve it. */
  own: z.boolean(),
});
export type DraftView = z.infer<typeof draftViewSchema>;

/** A line whose verdict the draft would change, and the terms that do it. */
export const effectLineSchema = z.object({
  source: z.enum(["evaluation", "log"]),
  description: z.string(),
  hs: z.string().optional(),
  from: verdictSchema,
  to: verdictSchema,
  category: z.string(),
  terms: z.array(z.string()),
  /** Of a line of the evaluation set: whether its goods are restricted. */
  restricted: z.boolean().optional(),
  /** Of a line of the log: the entries of all decisions that it stands in, the newest first. */
  entries: z.array(z.ulid()).optional(),
});
export type EffectLine = z.infer<typeof effectLineSchema>;

export const effectSchema = z.object({
  changed: z.array(effectLineSchema),
  /** How many different lines were screened. */
  evaluation: z.int().nonnegative(),
  log: z.int().nonnegative(),
  trucks: z.int().nonnegative(),
});
export type Effect = z.infer<typeof effectSchema>;
