import { z } from "zod";

/** The tables that a catalogue is written as, in the order of a workbook's sheets. */
export const SHEETS = [
  "catalogue",
  "bases",
  "categories",
  "terms",
  "brands",
  "makers",
  "families",
  "headings",
  "context-words",
  "pinyin",
] as const;
export const sheetSchema = z.enum(SHEETS);
export type Sheet = z.infer<typeof sheetSchema>;

/** One table; the first of the rows is the heading. */
export interface Table {
  readonly sheet: Sheet;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Why a row is not taken.
 * - `missing-column`, `unknown-column`: the heading is not that of the table
 * - `missing-value`, `bad-value`: what stands in the cell, or does not
 * - `unknown-reference`: names a category, a basis or a maker that is not there
 * - `duplicate`: an id that another row has
 */
export const ROW_REASONS = [
  "missing-column",
  "unknown-column",
  "missing-value",
  "bad-value",
  "unknown-reference",
  "duplicate",
] as const;

export const tableErrorSchema = z.object({
  sheet: sheetSchema,
  /** As the spreadsheet counts: the heading is row 1. */
  row: z.int().positive(),
  column: z.string(),
  reason: z.enum(ROW_REASONS),
  /** What stands in the cell. */
  value: z.string(),
});
export type TableError = z.infer<typeof tableErrorSchema>;
