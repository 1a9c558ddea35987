import { z } from "zod";
import { JOURNAL_GROUPS } from "../log/journal-groups.ts";

/** Which entries of the log are meant; what is left out is not asked for. */
export const journalFilterSchema = z.object({
  /** Made at or after this moment, by the clock that the entry has. */
  since: z.iso.datetime().optional(),
  /** Made before this moment. */
  until: z.iso.datetime().optional(),
  group: z.enum(JOURNAL_GROUPS).optional(),
  /** An account; `null` for what the program did by itself. */
  officer: z.ulid().nullable().optional(),
});
export type JournalFilter = z.infer<typeof journalFilterSchema>;
