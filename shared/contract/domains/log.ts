import { z } from "zod";
import { badEntrySchema } from "../../log/problem.ts";
import { decisionSchema } from "../../schemas/decision.ts";
import { handedOverSchema } from "../../schemas/handed-over.ts";
import { typedInspectionSchema } from "../../schemas/inspection.ts";
import { journalPageSchema, journalQuestionSchema } from "../../schemas/journal.ts";
import { journalExportSchema } from "../../schemas/journal-export.ts";
import { logCheckSchema, verifiedSchema } from "../../schemas/log-check.ts";
import { logEntrySchema } from "../../schemas/log-entry.ts";
import { logExportSchema } from "../../schemas/log-export.ts";
import { logFilterSchema, logSortSchema } from "../../schemas/log-filter.ts";
import { logRowSchema } from "../../schemas/log-row.ts";
import { byId, nothing } from "./common.ts";

export const logChannels = {
  "decision.record": {
    request: z.object({
      inspection: typedInspectionSchema,
      decision: decisionSchema,
      /** Why the decision that the inspection `revises` is not to stand. */
      revisionReason: z.string().trim().min(1).max(2_000).optional(),
    }),
    response: logRowSchema,
  },
  "log.search": {
    request: z.object({
      filter: logFilterSchema,
      sort: logSortSchema,
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    response: z.array(logRowSchema),
  },
  /** Apart from the rows: counting all that a common word is in takes longer than finding the first. */
  "log.count": { request: logFilterSchema, response: z.int() },
  /** Everybody who has decided, by name. */
  "log.officers": { request: nothing, response: z.array(z.string()) },
  /** Writes the listed trucks into a file and hands it over; `export.progress` tells how far it is. */
  "log.export": {
    request: z.object({ job: z.ulid(), what: logExportSchema }),
    response: handedOverSchema,
  },
  "log.exportCancel": { request: z.object({ job: z.ulid() }), response: nothing },
  /**
   * Every entry that names the truck, in the order of the log. Decisions come without their lines and bases: those
   * are asked for by `log.entry`. Which of them, or of their neighbours, are not as they were written is said beside.
   */
  "log.story": {
    request: z.object({ inspection: z.ulid() }),
    response: z.object({ entries: z.array(logEntrySchema), bad: z.array(badEntrySchema) }),
  },
  /** Every entry of the log, of trucks and of everything else, newest first. */
  "log.journal": { request: journalQuestionSchema, response: journalPageSchema },
  /** The same into a file, as `log.export`; `log.exportCancel` ends it. */
  "log.journal-export": {
    request: z.object({ job: z.ulid(), what: journalExportSchema }),
    response: handedOverSchema,
  },
  "log.entry": {
    request: byId,
    response: z.object({
      entry: logEntrySchema,
      /** Set where it, or its place in the chain, is not as it was written. */
      bad: badEntrySchema.nullable(),
    }),
  },
  "log.verify": { request: nothing, response: verifiedSchema },
  /** What the program found when it last verified all by itself; `null` before the first time. */
  "log.check": { request: nothing, response: logCheckSchema.nullable() },
} as const;
