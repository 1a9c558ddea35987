import { z } from "zod";
import { decisionKindSchema } from "./decision.ts";
import { verdictSchema } from "./screening.ts";

/** Which trucks of the log are meant; what is left out is not asked for. */
export const logFilterSchema = z.object({
  /** Words, each of which begins a word of the truck: plate in any script, carrier, parties, goods, officer. */
  text: z.string().max(200).default(""),
  /** Decided at or after this moment. */
  since: z.iso.datetime().optional(),
  /** Decided before this moment. */
  until: z.iso.datetime().optional(),
  decisions: z.array(decisionKindSchema).optional(),
  verdicts: z.array(verdictSchema).optional(),
  /** By name, as the entry has it. */
  officer: z.string().max(120).optional(),
  /** Only releases in spite of an unanswered hit. */
  overridden: z.literal(true).optional(),
});
export type LogFilter = z.output<typeof logFilterSchema>;

export const LOG_COLUMNS = ["time", "plate", "carrier", "consignee", "officer", "hits"] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

export const logSortSchema = z.object({
  /** `time` is the order of the log itself, whatever the clock said. */
  by: z.enum(LOG_COLUMNS),
  descending: z.boolean(),
});
export type LogSort = z.infer<typeof logSortSchema>;

export const NEWEST_FIRST: LogSort = { by: "time", descending: true };
