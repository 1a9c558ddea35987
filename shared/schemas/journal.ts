import { z } from "zod";
import { journalFilterSchema } from "./journal-filter.ts";
import { logEntrySchema } from "./log-entry.ts";

/** The next entries back from one: those before `before`, or the newest. */
export const journalQuestionSchema = z.object({
  filter: journalFilterSchema,
  before: z.int().positive().optional(),
  limit: z.int().positive().max(200),
});
export type JournalQuestion = z.infer<typeof journalQuestionSchema>;

/** An entry of any kind, also one that can't be read: a list that left it out would hide it. */
export const journalRowSchema = z.object({
  id: z.string(),
  sequence: z.int(),
  time: z.string(),
  officer: z.string(),
  /** It is not as it was written, or not where it was. */
  altered: z.boolean(),
  content: z.discriminatedUnion("state", [
    /** Decisions come without their lines and bases. */
    z.object({ state: z.literal("read"), entry: logEntrySchema }),
    z.object({ state: z.literal("erased") }),
    z.object({ state: z.literal("unreadable") }),
  ]),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

export const journalPageSchema = z.object({
  /** Newest first; fewer than asked for, or none, where a long way had nothing: `next` tells whether to go on. */
  rows: z.array(journalRowSchema),
  /** The `before` of the next question; `null` at the end. */
  next: z.int().positive().nullable(),
});
export type JournalPage = z.infer<typeof journalPageSchema>;
