import { z } from "zod";
import { JOURNAL_GROUPS } from "../log/journal-groups.ts";
import { journalFilterSchema } from "./journal-filter.ts";
import { EXPORT_FORMATS } from "./log-export.ts";

export const JOURNAL_COLUMNS = [
  "sequence",
  "time",
  "officer",
  "group",
  "kind",
  "state",
  "entry",
  "says",
] as const;
export type JournalColumn = (typeof JOURNAL_COLUMNS)[number];

export const JOURNAL_STATES = ["read", "altered", "erased", "unreadable"] as const;

const word = z.string().max(120);

/** The words of the file, in the officer's language. */
export const journalWordsSchema = z.object({
  title: word,
  columns: z.record(z.enum(JOURNAL_COLUMNS), word),
  groups: z.record(z.enum(JOURNAL_GROUPS), word),
  states: z.record(z.enum(JOURNAL_STATES), word),
  /** Who made what no officer did. */
  program: word,
});
export type JournalWords = z.infer<typeof journalWordsSchema>;

export const journalExportSchema = z.object({
  filter: journalFilterSchema,
  format: z.enum(EXPORT_FORMATS),
  words: journalWordsSchema,
});
export type JournalExport = z.output<typeof journalExportSchema>;
