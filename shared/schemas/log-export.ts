import { z } from "zod";
import { DECISIONS } from "./decision.ts";
import { logFilterSchema, logSortSchema } from "./log-filter.ts";
import { verdictSchema } from "./screening.ts";

export const EXPORT_FORMATS = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_COLUMNS = [
  "sequence",
  "decidedAt",
  "plate",
  "carrier",
  "consignee",
  "officer",
  "decision",
  "reason",
  "verdict",
  "lineCount",
  "hitCount",
  "checkCount",
  "entry",
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

const word = z.string().max(120);

/** The words of the file, in the officer's language: only the window has dictionaries. */
export const exportWordsSchema = z.object({
  title: word,
  columns: z.record(z.enum(EXPORT_COLUMNS), word),
  decisions: z.record(z.enum(DECISIONS), word),
  /** By decision and code, as `hold other`: a station has reasons of its own. */
  reasons: z.record(z.string(), word),
  verdicts: z.record(verdictSchema, word),
});
export type ExportWords = z.infer<typeof exportWordsSchema>;

export const logExportSchema = z.object({
  filter: logFilterSchema,
  sort: logSortSchema,
  format: z.enum(EXPORT_FORMATS),
  words: exportWordsSchema,
});
export type LogExport = z.output<typeof logExportSchema>;
