import { z } from "zod";
import { logProblemSchema } from "../../log/problem.ts";
import { decisionSchema } from "../../schemas/decision.ts";
import { inspectionSchema } from "../../schemas/inspection.ts";
import { logEntrySchema } from "../../schemas/log-entry.ts";
import { logRowSchema } from "../../schemas/log-row.ts";
import { byId, nothing } from "./common.ts";

export const logChannels = {
  "decision.record": {
    request: z.object({
      inspection: inspectionSchema,
      decision: decisionSchema,
      /** Why the decision that the inspection `revises` is not to stand. */
      revisionReason: z.string().trim().min(1).max(2_000).optional(),
    }),
    response: logRowSchema,
  },
  "log.search": {
    request: z.object({
      text: z.string().max(200),
      /** Only decisions at or after this moment. */
      since: z.iso.datetime().optional(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    response: z.object({ rows: z.array(logRowSchema), total: z.int() }),
  },
  /**
   * Every entry that names the truck, in the order of the log. Decisions come without their lines and bases: those
   * are asked for by `log.entry`.
   */
  "log.story": {
    request: z.object({ inspection: z.ulid() }),
    response: z.array(logEntrySchema),
  },
  "log.entry": { request: byId, response: logEntrySchema },
  "log.verify": {
    request: nothing,
    response: z.object({
      entries: z.int(),
      firstBad: z
        .object({
          sequence: z.int(),
          problem: logProblemSchema,
          /** Where the log itself is sound: the table that differs from it. */
          table: z.string().optional(),
        })
        .nullable(),
    }),
  },
} as const;
