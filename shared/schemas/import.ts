import { z } from "zod";
import { declaredLineSchema, LINE_FIELDS } from "./line.ts";

/** A file as bytes in base64, or text from the clipboard. */
export const importSourceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("file"), name: z.string().max(300), content: z.base64() }),
  z.object({ kind: z.literal("text"), text: z.string().max(20_000_000) }),
]);
export type ImportSource = z.infer<typeof importSourceSchema>;

/** Which column (from 0) holds which field; `null` leaves the field out. */
export const columnMappingSchema = z.record(z.enum(LINE_FIELDS), z.int().nonnegative().nullable());
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const ROW_PROBLEMS = [
  "description-missing",
  "description-too-long",
  "number-unreadable",
  "number-negative",
  "code-unreadable",
  "too-few-columns",
] as const;
export const rowErrorSchema = z.object({
  /** As the spreadsheet shows it: the first row is 1. */
  row: z.int().positive(),
  field: z.enum(LINE_FIELDS).optional(),
  problem: z.enum(ROW_PROBLEMS),
  /** What stood there, cut to a readable length. */
  value: z.string().max(80),
});
export type RowError = z.infer<typeof rowErrorSchema>;

export const importResultSchema = z.object({
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1251", "xlsx", "clipboard"]),
  separator: z.enum([",", ";", "\t"]).optional(),
  /** Row of the header (from 1), or 0 when the file has none. */
  headerRow: z.int().nonnegative(),
  columns: z.array(z.string()),
  /** The first rows as they stand, for the mapping step. */
  preview: z.array(z.array(z.string())),
  mapping: columnMappingSchema,
  /** Rows with a fatal problem are left out of `lines` and named in `errors`. */
  lines: z.array(declaredLineSchema),
  errors: z.array(rowErrorSchema),
  /** Of the file's bytes, hex; missing for what was pasted. */
  sha256: z.string().optional(),
});
export type ImportResult = z.infer<typeof importResultSchema>;
