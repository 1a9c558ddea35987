import { z } from "zod";
import { DECISIONS } from "./decision.ts";
import { logFilterSchema, logSortSchema } from "./log-filter.ts";
import { verdictSchema } from "./screening.ts";

export const EXPORT_FORMATS = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FILE_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<ExportFormat, string>;

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

/** What supervisors take out of the posts' figures and trucks. */
export const POSTS_EXPORTS = ["posts", "supervision", "trucks"] as const;

export const postsExportSchema = z.object({
  what: z.enum(POSTS_EXPORTS),
  format: z.enum(EXPORT_FORMATS),
  rows: z.int().nonnegative(),
  /** What the trucks were searched by; empty for all. */
  query: z.record(z.string().max(40), z.string().max(200)),
});
export type PostsExport = z.infer<typeof postsExportSchema>;
